export async function health(tour) {
  await tour.step('How is the installation?', 'GET //health', {}, { status: 200, has: { status: 'ok' } });
  await tour.step('Is it ready for traffic?', 'GET //health/ready', {}, { status: 200 });
}

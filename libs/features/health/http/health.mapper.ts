import type { Health } from '../application/health.service';
import type { DetailedHealthResponse, HealthResponse } from './health.responses';

export function toHealth({ status, version, uptimeSeconds }: Health): HealthResponse {
  return { status: status as HealthResponse['status'], version, uptimeSeconds };
}

export function toDetailedHealth(health: Health, configurationProblems: string[]): DetailedHealthResponse {
  return { ...health, configurationProblems };
}

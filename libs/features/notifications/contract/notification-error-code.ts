/** Stable codes of what the notifications feature refuses. */
export const NotificationErrorCode = {
  NotFound: 'NOTIFICATION_NOT_FOUND',
  DeviceNotFound: 'DEVICE_NOT_FOUND',
  TypeUnknown: 'NOTIFICATION_TYPE_UNKNOWN',
  TypeEssential: 'NOTIFICATION_TYPE_ESSENTIAL',
} as const;

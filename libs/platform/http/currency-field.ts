import { isCurrency } from '@guildhall/kernel/currency';
import { FormattedField, type FieldOptions } from './fields';

/** Three letters of ISO 4217, in upper case. */
export function CurrencyField(options: FieldOptions = {}): PropertyDecorator {
  return FormattedField({
    max: 3,
    format: 'currency',
    message: 'must be a currency of ISO 4217, such as EUR',
    test: isCurrency,
    pattern: /^[A-Z]{3}$/,
    example: 'EUR',
    ...options,
  });
}

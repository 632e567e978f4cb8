import { inputInvalid } from '@guildhall/platform/http/http-errors';
import { applyDecorators, Injectable, Param, type PipeTransform } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CONNECTION_PROVIDERS, type ConnectionProvider } from '../contract/provider';

@Injectable()
class ProviderPipe implements PipeTransform<string, ConnectionProvider> {
  transform(value: string): ConnectionProvider {
    const provider = CONNECTION_PROVIDERS.find((known) => known === value);
    if (provider) return provider;
    const message = `must be one of ${CONNECTION_PROVIDERS.join(', ')}`;
    throw inputInvalid([{ path: 'provider', code: 'enum', message }]);
  }
}

/** The provider in the path. */
export function ProviderParam(): ParameterDecorator {
  return Param('provider', new ProviderPipe());
}

/** Documents {@link ProviderParam}. */
export const TakesProvider = () =>
  applyDecorators(
    ApiParam({
      name: 'provider',
      schema: { type: 'string', enum: [...CONNECTION_PROVIDERS] },
      description: 'Where the outside account is.',
    }),
  );

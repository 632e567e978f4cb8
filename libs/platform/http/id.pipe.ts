import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { inputInvalid } from './http-errors';

@Injectable()
class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly name: string) {}

  transform(value: string): string {
    if (!isUUID(value)) throw inputInvalid([{ path: this.name, code: 'uuid', message: 'must be a UUID' }]);
    return value.toLowerCase();
  }
}

/** A UUID in the path. */
export function IdParam(name = 'id'): ParameterDecorator {
  return Param(name, new IdPipe(name));
}

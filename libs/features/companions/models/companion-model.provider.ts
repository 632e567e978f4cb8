import { Clock } from '@guildhall/kernel/clock';
import { AiConfig } from '@guildhall/platform/config/ai.config';
import type { Provider } from '@nestjs/common';
import { CompanionModel } from './companion-model';
import { OpenAiCompatibleModel } from './openai-compatible.model';
import { ScriptedModel } from './scripted.model';

/** The service that the configuration names, and the script when it names none. */
export const COMPANION_MODEL: Provider = {
  provide: CompanionModel,
  inject: [AiConfig, Clock],
  useFactory: (config: AiConfig, clock: Clock): CompanionModel =>
    config.baseUrl === '' ? new ScriptedModel() : new OpenAiCompatibleModel(config, clock),
};

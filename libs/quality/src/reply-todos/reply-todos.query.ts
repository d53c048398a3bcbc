import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type Todo } from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { CONFIG, Database, Settings } from '@yilian/platform';
import { type TodoAsker, TodoSource } from '@yilian/providers';
import { replyTodo } from '../domain/reply-todo';
import { replyUntil } from '../domain/review';

/** Reviews whose time to be replied to is not over yet, for the day of a provider. */
@Injectable()
export class ReplyTodos extends TodoSource {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async of({ providerId, now }: TodoAsker): Promise<readonly Todo[]> {
    const { replyDays } = (await this.settings.get('quality.rules')).value;
    // Corrections open no new time, so the first of their row says until when.
    const [row] = await this.database.read<{ count: number; first: Date | null }>(
      `SELECT COUNT(*) AS count, MIN(written.created_at) AS first
         FROM review JOIN review AS written ON written.id = review.thread_id
        WHERE review.provider_id = ? AND review.state = 'shown'
          AND written.created_at >= ? - INTERVAL ? DAY
          AND NOT EXISTS (SELECT 1 FROM review_reply AS reply WHERE reply.thread_id = review.thread_id)`,
      [providerId, now, replyDays],
    );
    const { count, first } = row!;
    const dueOn =
      first && localDate(replyUntil(first, replyDays).getTime(), this.config.process.CITY_TIME_ZONE);
    const todo = replyTodo({ count, dueOn });
    return todo ? [todo] : [];
  }
}

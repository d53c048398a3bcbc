import { Controller, Get } from '@nestjs/common';
import { DeliveryList } from '@yilian/contracts';
import { Allow, Endpoint } from '@yilian/platform';
import { ListDeliveriesQuery } from './list-deliveries.query';

@Controller('v1/deliveries')
export class ListDeliveriesController {
  constructor(private readonly listDeliveries: ListDeliveriesQuery) {}

  @Get()
  @Allow('operator')
  @Endpoint({
    id: 'listDeliveries',
    summary: 'Text messages and notifications: what was sent, waits or failed',
    answer: DeliveryList,
  })
  async list(): Promise<DeliveryList> {
    return this.listDeliveries.execute();
  }
}

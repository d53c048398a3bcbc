import { Controller, Get } from '@nestjs/common';
import { InspectionItemList } from '@yilian/contracts';
import { Allow, Endpoint, Settings } from '@yilian/platform';

@Controller('v1/inspection-items')
export class ListItemsController {
  constructor(private readonly settings: Settings) {}

  @Get()
  @Allow('town_officer', 'city_officer')
  @Endpoint({
    id: 'listInspectionItems',
    summary: 'What officers look at; the list is a setting of the bureau',
    answer: InspectionItemList,
  })
  async list(): Promise<InspectionItemList> {
    const { value, version } = await this.settings.get('inspection.catalogue');
    return { items: value.items, version };
  }
}

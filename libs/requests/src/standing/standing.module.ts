import { StandingOrders } from '../store/standing-orders.store';
import { StandingTerms } from '../store/standing-terms.store';
import { OrderDays } from '../store/order-days.store';
import { AskedDaysQuery } from './asked-days.query';
import { BeginOrderController } from './begin-order/begin-order.controller';
import { BeginOrder } from './begin-order/begin-order.use-case';
import { CancelDays } from './cancel-days.use-case';
import { ChangeOrderController } from './change-order/change-order.controller';
import { ChangeOrder } from './change-order/change-order.use-case';
import { EndOrderController } from './end-order/end-order.controller';
import { EndOrder } from './end-order/end-order.use-case';
import { LeaveOutDayController } from './leave-out-day/leave-out-day.controller';
import { LeaveOutDay } from './leave-out-day/leave-out-day.use-case';
import { ListOrdersController } from './list-orders/list-orders.controller';
import { ListOrdersQuery } from './list-orders/list-orders.query';
import { OrderFacts } from './order-facts.query';
import { PauseOrderController } from './pause-order/pause-order.controller';
import { PauseOrder } from './pause-order/pause-order.use-case';
import { AskForDay } from './plan-orders/ask-for-day.use-case';
import { PlanOrder } from './plan-orders/plan-order.use-case';
import { PlanOrders } from './plan-orders/plan-orders.job';
import { ResumeOrderController } from './resume-order/resume-order.controller';
import { ResumeOrder } from './resume-order/resume-order.use-case';
import { ShowAskedDaysController } from './show-asked-days/show-asked-days.controller';
import { ShowAskedDaysQuery } from './show-asked-days/show-asked-days.query';
import { ShowOrderController } from './show-order/show-order.controller';
import { ShowOrderQuery } from './show-order/show-order.query';
import { SteerOrder } from './steer-order.use-case';

/** What serves standing orders. */
export const standingParts = [
  AskedDaysQuery,
  AskForDay,
  BeginOrder,
  CancelDays,
  ChangeOrder,
  EndOrder,
  LeaveOutDay,
  ListOrdersQuery,
  OrderDays,
  OrderFacts,
  PauseOrder,
  PlanOrder,
  PlanOrders,
  ResumeOrder,
  ShowAskedDaysQuery,
  ShowOrderQuery,
  StandingOrders,
  StandingTerms,
  SteerOrder,
];

/** Their routes. */
export const standingControllers = [
  BeginOrderController,
  ChangeOrderController,
  EndOrderController,
  LeaveOutDayController,
  ListOrdersController,
  PauseOrderController,
  ResumeOrderController,
  ShowAskedDaysController,
  ShowOrderController,
];

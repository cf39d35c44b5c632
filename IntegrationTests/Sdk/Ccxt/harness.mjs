// Drives a simulated Binance with an unmodified ccxt: only URLs are set, nothing of the client is changed.
// Usage: node harness.mjs BASE_URL [API_KEY API_SECRET]      BASE_URL such as http://127.0.0.1:9080
// Prints one line per step and ends with 0 when every step passed.
import ccxt from 'ccxt';

const [base, apiKey = 'sandbox-demo-key', secret = 'sandbox-demo-secret'] = process.argv.slice(2);
if (!base) {
  console.error('usage: node harness.mjs BASE_URL [API_KEY API_SECRET]');
  process.exit(2);
}

const stepTimeoutMs = 15_000;
const symbol = 'BTC/USDT';
const rest = `${base}/binance`;
const socket = rest.replace(/^http/, 'ws');

const exchange = client(apiKey, secret);

function client(key, keySecret) {
  const made = new ccxt.pro.binance({
    apiKey: key,
    secret: keySecret,
    options: { defaultType: 'spot', fetchMarkets: { types: ['spot'] }, fetchCurrencies: false },
  });
  Object.assign(made.urls.api, {
    public: `${rest}/api/v3`,
    private: `${rest}/api/v3`,
    v1: `${rest}/api/v1`,
    sapi: `${rest}/sapi/v1`,
    sapiV2: `${rest}/sapi/v2`,
    sapiV3: `${rest}/sapi/v3`,
    sapiV4: `${rest}/sapi/v4`,
  });
  made.urls.api.ws = {
    ...made.urls.api.ws,
    spot: `${socket}/ws`,
    'ws-api': { ...made.urls.api.ws['ws-api'], spot: `${socket}/ws-api/v3` },
  };
  return made;
}

let failures = 0;

async function step(name, action) {
  let timer;
  const timeout = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${stepTimeoutMs} ms`)), stepTimeoutMs);
  });
  try {
    console.log(`ok ${name} ${await Promise.race([action(), timeout])}`);
  } catch (error) {
    failures++;
    console.log(`not ok ${name} ${error.constructor.name}: ${error.message}`);
  } finally {
    clearTimeout(timer);
  }
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

async function expectError(type, action) {
  try {
    await action();
  } catch (error) {
    expect(error instanceof type, `expected ${type.name}, got ${error.constructor.name}: ${error.message}`);
    return error;
  }
  throw new Error(`expected ${type.name}, got no error`);
}

let resting;
let bought;
let last;

await step('loadMarkets', async () => {
  const markets = await exchange.loadMarkets();
  expect(markets[symbol]?.spot, `${symbol} is missing`);
  return `${Object.keys(markets).length} markets`;
});

await step('fetchTime', async () => {
  const time = await exchange.fetchTime();
  expect(Math.abs(time - Date.now()) < 5_000, `clock is off by ${time - Date.now()} ms`);
  return new Date(time).toISOString();
});

await step('fetchTicker', async () => {
  const ticker = await exchange.fetchTicker(symbol);
  expect(ticker.bid > 0 && ticker.bid < ticker.ask, `bid ${ticker.bid}, ask ${ticker.ask}`);
  expect(ticker.low <= ticker.last && ticker.last <= ticker.high, 'last is outside of low and high');
  last = ticker.last;
  return `last ${ticker.last}, bid ${ticker.bid}, ask ${ticker.ask}`;
});

await step('fetchOrderBook', async () => {
  const book = await exchange.fetchOrderBook(symbol, 20);
  expect(book.bids.length === 20 && book.asks.length === 20, 'a side is short');
  expect(book.bids.every((level, i) => i === 0 || level[0] < book.bids[i - 1][0]), 'bids are not sorted');
  expect(book.bids[0][0] < book.asks[0][0], 'the book is crossed');
  return `${book.bids.length} bids, ${book.asks.length} asks`;
});

await step('fetchOHLCV', async () => {
  const candles = await exchange.fetchOHLCV(symbol, '1m', undefined, 100);
  expect(candles.length === 100, `${candles.length} candles`);
  for (const [, open, high, low, close] of candles) expect(low <= open && open <= high && low <= close && close <= high, 'a candle is impossible');
  expect(candles.every((candle, i) => i === 0 || candle[0] - candles[i - 1][0] === 60_000), 'a candle is missing');
  return `${candles.length} candles`;
});

await step('fetchTrades', async () => {
  const trades = await exchange.fetchTrades(symbol, undefined, 50);
  expect(trades.length === 50, `${trades.length} trades`);
  return `${trades.length} trades`;
});

await step('fetchBalance', async () => {
  const balance = await exchange.fetchBalance();
  expect(balance.USDT.free > 1_000, 'too little USDT to go on');
  return `USDT ${balance.USDT.free}`;
});

await step('fetchTradingFee', async () => {
  const fee = await exchange.fetchTradingFee(symbol);
  expect(fee.maker === 0.001 && fee.taker === 0.001, `maker ${fee.maker}, taker ${fee.taker}`);
  return `maker ${fee.maker}, taker ${fee.taker}`;
});

await step('createOrder market', async () => {
  bought = await exchange.createOrder(symbol, 'market', 'buy', 0.01);
  expect(bought.status === 'closed' && bought.filled === 0.01, `status ${bought.status}, filled ${bought.filled}`);
  expect(bought.trades.length > 0, 'no fills');
  return `${bought.id} filled ${bought.filled} at ${bought.average}`;
});

await step('createOrder by cost', async () => {
  const order = await exchange.createMarketBuyOrderWithCost(symbol, 100);
  expect(order.status === 'closed' && order.cost <= 100 && order.cost > 95, `status ${order.status}, cost ${order.cost}`);
  return `cost ${order.cost}`;
});

await step('createOrder limit', async () => {
  const price = exchange.priceToPrecision(symbol, last * 0.8);
  resting = await exchange.createOrder(symbol, 'limit', 'buy', 0.02, price);
  expect(resting.status === 'open' && resting.filled === 0, `status ${resting.status}`);
  return `${resting.id} at ${resting.price}`;
});

await step('createOrder stop', async () => {
  const price = exchange.priceToPrecision(symbol, last * 0.7);
  const order = await exchange.createOrder(symbol, 'limit', 'sell', 0.01, price, { stopLossPrice: price });
  const cancelled = await exchange.cancelOrder(order.id, symbol);
  expect(cancelled.status === 'canceled', `status ${cancelled.status}`);
  return `${order.id} placed and cancelled`;
});

await step('createOrder iceberg', async () => {
  const price = exchange.priceToPrecision(symbol, last * 0.7);
  const order = await exchange.createOrder(symbol, 'limit', 'buy', 0.05, price, { icebergQty: '0.01' });
  expect(order.status === 'open' && order.info.icebergQty === '0.01000000', `status ${order.status}, shows ${order.info.icebergQty}`);
  const cancelled = await exchange.cancelOrder(order.id, symbol);
  expect(cancelled.status === 'canceled', `status ${cancelled.status}`);
  return `${order.id} shows ${order.info.icebergQty} of ${order.amount}`;
});

await step('order list, one cancels the other', async () => {
  const price = (factor) => exchange.priceToPrecision(symbol, last * factor);
  const legs = { aboveType: 'LIMIT_MAKER', abovePrice: price(1.3), belowType: 'STOP_LOSS_LIMIT', belowStopPrice: price(0.75), belowPrice: price(0.74), belowTimeInForce: 'GTC' };
  const placed = await exchange.privatePostOrderListOco({ symbol: 'BTCUSDT', side: 'SELL', quantity: '0.005', ...legs });
  expect(placed.contingencyType === 'OCO' && placed.orders.length === 2, JSON.stringify(placed));
  const open = await exchange.fetchOpenOrders(symbol);
  expect(placed.orders.every(({ orderId }) => open.some((order) => order.id === String(orderId))), 'a leg is missing');
  await exchange.cancelOrder(String(placed.orders[0].orderId), symbol);
  const other = await exchange.fetchOrder(String(placed.orders[1].orderId), symbol);
  expect(other.status === 'canceled', `the other leg is ${other.status}`);
  return `${placed.orderListId} placed and cancelled by one leg`;
});

await step('order list, one triggers a pair', async () => {
  const price = (factor) => exchange.priceToPrecision(symbol, last * factor);
  const working = { workingType: 'LIMIT', workingSide: 'BUY', workingPrice: price(1.05), workingQuantity: '0.005', workingTimeInForce: 'GTC' };
  const pending = { pendingSide: 'SELL', pendingQuantity: '0.004', pendingAboveType: 'LIMIT_MAKER', pendingAbovePrice: price(1.3), pendingBelowType: 'STOP_LOSS', pendingBelowStopPrice: price(0.75) };
  const placed = await exchange.privatePostOrderListOtoco({ symbol: 'BTCUSDT', ...working, ...pending });
  const statuses = [];
  for (const { orderId } of placed.orders) statuses.push((await exchange.fetchOrder(String(orderId), symbol)).status);
  expect(statuses.join() === 'closed,open,open', statuses.join());
  const cancelled = await exchange.privateDeleteOrderList({ symbol: 'BTCUSDT', orderListId: placed.orderListId });
  expect(cancelled.listOrderStatus === 'ALL_DONE', cancelled.listOrderStatus);
  return `${placed.orderListId} ${statuses.join()}`;
});

await step('fetchOrder', async () => {
  const order = await exchange.fetchOrder(resting.id, symbol);
  expect(order.id === resting.id && order.status === 'open' && order.amount === 0.02, `status ${order.status}`);
  return `${order.id} ${order.status}`;
});

await step('fetchOpenOrders', async () => {
  const orders = await exchange.fetchOpenOrders(symbol);
  expect(orders.some((order) => order.id === resting.id), 'the resting order is missing');
  return `${orders.length} open`;
});

await step('editOrder', async () => {
  const price = exchange.priceToPrecision(symbol, last * 0.79);
  const order = await exchange.editOrder(resting.id, symbol, 'limit', 'buy', 0.02, price);
  expect(order.id !== resting.id && order.status === 'open', `status ${order.status}`);
  resting = order;
  return `replaced by ${order.id}`;
});

await step('cancelOrder', async () => {
  const order = await exchange.cancelOrder(resting.id, symbol);
  expect(order.status === 'canceled', `status ${order.status}`);
  return `${order.id} ${order.status}`;
});

await step('cancelOrder again', async () => {
  const error = await expectError(ccxt.OrderNotFound, () => exchange.cancelOrder(resting.id, symbol));
  return error.constructor.name;
});

await step('fetchMyTrades', async () => {
  const trades = await exchange.fetchMyTrades(symbol);
  const mine = trades.filter((trade) => trade.order === bought.id);
  const sum = mine.reduce((total, trade) => total + trade.amount, 0);
  expect(Math.abs(sum - 0.01) < 1e-9, `fills sum up to ${sum}`);
  return `${trades.length} trades, those of ${bought.id} sum up to ${sum}`;
});

await step('fetchOrders', async () => {
  const orders = await exchange.fetchOrders(symbol);
  expect(orders.some((order) => order.id === bought.id), 'the market order is missing');
  return `${orders.length} orders`;
});

await step('refusal without funds', async () => {
  const account = { apiKey: 'ccxt-poor-account', apiSecret: 'ccxt-poor-secret', balances: { USDT: '10' } };
  const opened = await fetch(`${base}/_sim/binance/accounts`, { method: 'POST', body: JSON.stringify(account) });
  expect(opened.ok, `the account was not opened: ${opened.status}`);
  const error = await expectError(ccxt.InsufficientFunds, () => client(account.apiKey, account.apiSecret).createOrder(symbol, 'market', 'buy', 0.01));
  return error.constructor.name;
});

await step('refusal by filter', async () => {
  const error = await expectError(ccxt.BadRequest, () => exchange.createOrder(symbol, 'limit', 'buy', 0.00001, exchange.priceToPrecision(symbol, last * 0.8)));
  expect(error.message.includes('Filter failure: NOTIONAL'), error.message);
  return error.constructor.name;
});

await step('refusal of a wrong secret', async () => {
  const error = await expectError(ccxt.AuthenticationError, () => client(apiKey, 'not-the-secret').fetchBalance());
  return error.constructor.name;
});

// ccxt opens plain ws:// connections only after its http agent has been loaded.
await exchange.loadHttpProxyAgent();

await step('watchTrades', async () => {
  const trades = await exchange.watchTrades(symbol);
  expect(trades.length > 0 && trades[0].price > 0, 'no trade');
  return `${trades.length} trades, first at ${trades[0].price}`;
});

await step('watchOrderBook', async () => {
  let book;
  for (let update = 0; update < 3; update++) book = await exchange.watchOrderBook(symbol);
  expect(book.bids[0][0] < book.asks[0][0], 'the book is crossed');
  return `nonce ${book.nonce}, bid ${book.bids[0][0]}, ask ${book.asks[0][0]}`;
});

await step('watchTicker', async () => {
  const ticker = await exchange.watchTicker(symbol);
  expect(ticker.last > 0, 'no price');
  return `last ${ticker.last}`;
});

await step('watchOHLCV', async () => {
  const candles = await exchange.watchOHLCV(symbol, '1m');
  expect(candles.length > 0 && candles[0][1] > 0, 'no candle');
  return `close ${candles.at(-1)[4]}`;
});

await step('watchOrders', async () => {
  const first = exchange.watchOrders(symbol);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const order = await exchange.createOrder(symbol, 'limit', 'buy', 0.01, exchange.priceToPrecision(symbol, last * 0.8));
  const seen = await first;
  expect(seen.some((one) => one.id === order.id && one.status === 'open'), 'the new order did not arrive');
  const second = exchange.watchOrders(symbol);
  await exchange.cancelOrder(order.id, symbol);
  const later = await second;
  expect(later.some((one) => one.id === order.id && one.status === 'canceled'), 'its cancel did not arrive');
  return `${order.id} open, then canceled`;
});

await step('createOrderWs', async () => {
  const order = await exchange.createOrderWs(symbol, 'limit', 'buy', 0.01, exchange.priceToPrecision(symbol, last * 0.8));
  const cancelled = await exchange.cancelOrderWs(order.id, symbol);
  expect(cancelled.status === 'canceled', `status ${cancelled.status}`);
  return `${order.id} placed and cancelled`;
});

await exchange.close();
console.log(failures === 0 ? 'all steps passed' : `${failures} steps failed`);
process.exit(failures === 0 ? 0 : 1);

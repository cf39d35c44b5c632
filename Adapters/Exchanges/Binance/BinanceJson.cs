using System.Text.Json.Serialization;

namespace Acinaces.Adapters.Exchanges.Binance;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(BinanceErrorBody))]
[JsonSerializable(typeof(BinanceServerTime))]
[JsonSerializable(typeof(BinanceOrder))]
[JsonSerializable(typeof(BinanceOrder[]))]
[JsonSerializable(typeof(BinanceAmended))]
[JsonSerializable(typeof(BinanceTrade[]))]
[JsonSerializable(typeof(BinanceAccount))]
[JsonSerializable(typeof(BinanceKeyRights))]
[JsonSerializable(typeof(BinanceBookTicker))]
[JsonSerializable(typeof(BinanceExchangeInfo))]
internal sealed partial class BinanceJson : JsonSerializerContext;

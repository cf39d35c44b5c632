using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Finds the order a request names by the venue's id, by the client's, or by both.</summary>
internal static class OrderLookup
{
    /// <summary>Absent when there is none.</summary>
    /// <exception cref="BinanceException">-1102 without any id, -2039 when both are given and differ.</exception>
    public static Order? Find(BinanceCall call, SymbolMarket symbol, string idName = "orderId", string clientIdName = "origClientOrderId")
    {
        var id = call.Parameters.Integer(idName);
        var clientId = call.Parameters.Text(clientIdName);
        var history = symbol.HistoryOf(call.Account);
        if (id is null && clientId is null) throw BinanceErrors.MandatoryOneOf(clientIdName, idName);
        if (id is null) return history.Find(clientId ?? "");
        var order = history.Find(id.Value);
        if (order is not null && clientId is not null && order.ClientOrderId != clientId) throw BinanceErrors.IdsDoNotMatch();
        return order;
    }
}

using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>Finds the list a request names by the venue's id or by the client's.</summary>
internal static class OrderListLookup
{
    /// <summary>Absent when there is none.</summary>
    /// <exception cref="BinanceException">-1102 without any id.</exception>
    public static OrderList? Find(BinanceCall call, string clientIdName)
    {
        var id = call.Parameters.Integer("orderListId");
        var clientId = call.Parameters.Text(clientIdName);
        if (id is null && clientId is null) throw BinanceErrors.MandatoryOneOf(clientIdName, "orderListId");
        return call.Market.OrderListsOf(call.Account).LastOrDefault(list => id is { } wanted ? list.Id == wanted : list.ClientId == clientId);
    }
}

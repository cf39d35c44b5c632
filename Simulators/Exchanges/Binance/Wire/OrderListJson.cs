using System.Text.Json;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.Wire;

/// <summary>A list of orders as the venue shows it.</summary>
internal static class OrderListJson
{
    /// <param name="report">Writes one of its orders at length. Absent for an answer without reports.</param>
    public static void Write(Utf8JsonWriter json, OrderList list, Action<Utf8JsonWriter, Order>? report = null)
    {
        json.WriteStartObject();
        json.WriteNumber("orderListId"u8, list.Id);
        json.WriteString("contingencyType"u8, ContingencyOf(list));
        json.WriteString("listStatusType"u8, StatusTypeOf(list));
        json.WriteString("listOrderStatus"u8, OrderStatusOf(list));
        json.WriteString("listClientOrderId"u8, list.ClientId);
        json.WriteNumber("transactionTime"u8, list.UpdatedMs);
        json.WriteString("symbol"u8, list.Symbol);
        json.WriteStartArray("orders"u8);
        foreach (var order in list.Orders)
        {
            json.WriteStartObject();
            json.WriteString("symbol"u8, order.Symbol);
            json.WriteNumber("orderId"u8, order.Id);
            json.WriteString("clientOrderId"u8, order.ClientOrderId);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (report is not null)
        {
            json.WriteStartArray("orderReports"u8);
            foreach (var order in list.Orders) report(json, order);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    /// <summary>The event of the user data stream.</summary>
    public static void WriteEvent(Utf8JsonWriter json, OrderList list, long timeMs)
    {
        json.WriteStartObject();
        json.WriteString("e"u8, "listStatus"u8);
        json.WriteNumber("E"u8, timeMs);
        json.WriteString("s"u8, list.Symbol);
        json.WriteNumber("g"u8, list.Id);
        json.WriteString("c"u8, ContingencyOf(list));
        json.WriteString("l"u8, StatusTypeOf(list));
        json.WriteString("L"u8, OrderStatusOf(list));
        json.WriteString("r"u8, "NONE"u8);
        json.WriteString("C"u8, list.ClientId);
        json.WriteNumber("T"u8, timeMs);
        json.WriteStartArray("O"u8);
        foreach (var order in list.Orders)
        {
            json.WriteStartObject();
            json.WriteString("s"u8, order.Symbol);
            json.WriteNumber("i"u8, order.Id);
            json.WriteString("c"u8, order.ClientOrderId);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string ContingencyOf(OrderList list) => list.Working is null ? "OCO" : "OTO";

    private static string StatusTypeOf(OrderList list) => list.IsDone ? "ALL_DONE" : "EXEC_STARTED";

    private static string OrderStatusOf(OrderList list) => list.IsDone ? "ALL_DONE" : "EXECUTING";
}

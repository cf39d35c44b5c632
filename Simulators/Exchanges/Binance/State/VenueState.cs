using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.State;

/// <summary>What a journal amounts to when all its lines are read.</summary>
internal sealed class VenueState
{
    private readonly Dictionary<string, KeyRegistration> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Symbol, long Id), JournalOrder> _orders = [];
    private readonly Dictionary<(string Account, string Asset), JournalBalance> _balances = [];
    private readonly SortedDictionary<long, JournalList> _lists = [];
    private readonly List<JournalTrade> _trades = [];

    /// <exception cref="InvalidDataException">A line that is not the last cannot be read.</exception>
    public static VenueState Read(string path)
    {
        var state = new VenueState();
        if (!File.Exists(path)) return state;
        var (number, broken) = (0, 0);
        foreach (var text in File.ReadLines(path))
        {
            number++;
            if (broken > 0) throw new InvalidDataException($"{path}: line {broken} is damaged. Move the file away to start with empty accounts.");
            try
            {
                state.Add(JsonSerializer.Deserialize(text, JournalJson.Default.JournalLine) ?? throw new JsonException("null"));
            }
            catch (JsonException)
            {
                // The process was killed while it wrote its last line; nobody was told of that command.
                broken = number;
            }
        }
        return state;
    }

    public void ApplyTo(BinanceVenue venue)
    {
        using (venue.Market.Enter())
        {
            foreach (var key in _keys.Values) venue.Restore(key);
            foreach (var balance in _balances.Values) AccountOf(venue, balance.Account).Of(balance.Asset).Restore(balance.Free, balance.Locked);
            foreach (var saved in _orders.Values) venue.Market.Find(saved.Symbol)?.Restore(saved.ToOrder(AccountOf(venue, saved.Account)));
            foreach (var saved in _orders.Values.Where(order => order.Status is OrderStatus.New or OrderStatus.PartiallyFilled or OrderStatus.PendingNew).OrderBy(order => order.WorkingMs).ThenBy(order => order.Id))
                Reopen(venue, saved);
            foreach (var saved in _lists.Values) Link(venue, saved);
            foreach (var (account, trade) in _trades) venue.Market.Find(trade.Symbol)?.Restore(AccountOf(venue, account), trade);
        }
    }

    /// <summary>The same state in as few lines as it takes.</summary>
    public IEnumerable<JournalLine> Lines()
    {
        foreach (var key in _keys.Values) yield return new JournalLine { Key = key };
        foreach (var order in _orders.Values) yield return new JournalLine { Orders = [order] };
        foreach (var list in _lists.Values) yield return new JournalLine { Lists = [list] };
        foreach (var trade in _trades) yield return new JournalLine { Trades = [trade] };
        foreach (var balance in _balances.Values) yield return new JournalLine { Balances = [balance] };
    }

    private static void Reopen(BinanceVenue venue, JournalOrder saved)
    {
        if (venue.Market.Find(saved.Symbol) is not { } symbol) return;
        if (symbol.HistoryOf(AccountOf(venue, saved.Account)).Find(saved.Id) is { } order) symbol.Engine.Restore(order, saved.ReservedPerUnit);
    }

    private static void Link(BinanceVenue venue, JournalList saved)
    {
        if (venue.Market.Find(saved.Symbol) is not { } symbol) return;
        var account = AccountOf(venue, saved.Account);
        var list = new OrderList(saved.Id, saved.ClientId, account, saved.WorkingId is { } id ? Found(id) : null, [.. saved.LegIds.Select(Found)], saved.CreatedMs);
        list.IsReported = list.IsDone;
        list.Tie();
        venue.Market.Add(list);

        Order Found(long orderId) => symbol.HistoryOf(account).Find(orderId) ?? throw new InvalidDataException($"The journal speaks of order {orderId} in a list, which it never placed.");
    }

    private static Account AccountOf(BinanceVenue venue, string id) =>
        venue.FindKey(id)?.Account ?? throw new InvalidDataException($"The journal speaks of account {id}, which it never opened.");

    private void Add(JournalLine line)
    {
        if (line.Key is { } key) _keys[key.ApiKey] = key;
        foreach (var order in line.Orders ?? []) _orders[(order.Symbol, order.Id)] = order;
        foreach (var list in line.Lists ?? []) _lists[list.Id] = list;
        foreach (var balance in line.Balances ?? []) _balances[(balance.Account, balance.Asset)] = balance;
        _trades.AddRange(line.Trades ?? []);
    }
}

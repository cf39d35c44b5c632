using System.Buffers;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance.Signing;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Matching;

namespace Acinaces.Simulators.Exchanges.Binance.State;

/// <summary>
/// Keeps accounts, orders, trades and balances in a file, one line per command, written before the command is answered.
/// A killed process loses nothing that was acknowledged; the house's own orders are not kept, they follow from seed and clock.
/// </summary>
internal sealed class VenueJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _buffer = new(2_048);
    private readonly Utf8JsonWriter _json;

    private VenueJournal(FileStream file) => (_file, _json) = (file, new Utf8JsonWriter(_buffer));

    /// <summary>Brings the venue to where the file says it was, and follows it from then on.</summary>
    /// <exception cref="InvalidDataException">The file is damaged elsewhere than in its last line.</exception>
    public static VenueJournal Open(string dataFolder, BinanceVenue venue)
    {
        Directory.CreateDirectory(dataFolder);
        var path = Path.Combine(dataFolder, $"{BinanceVenue.Name}.journal");
        var state = VenueState.Read(path);
        state.ApplyTo(venue);
        var journal = new VenueJournal(Rewrite(path, state));
        venue.Market.Changed += journal.OnChanged;
        venue.KeyOpened += journal.OnKeyOpened;
        return journal;
    }

    public void Dispose()
    {
        _json.Dispose();
        _file.Dispose();
    }

    // What later lines overruled is left behind, so the file does not grow with every restart.
    private static FileStream Rewrite(string path, VenueState state)
    {
        var next = path + ".next";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(next, options))
        {
            var buffer = new ArrayBufferWriter<byte>(2_048);
            using var json = new Utf8JsonWriter(buffer);
            foreach (var line in state.Lines()) Append(file, buffer, json, line);
            file.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
        return new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    private static void Append(FileStream file, ArrayBufferWriter<byte> buffer, Utf8JsonWriter json, JournalLine line)
    {
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        JsonSerializer.Serialize(json, line, JournalJson.Default.JournalLine);
        json.Flush();
        buffer.Write("\n"u8);
        file.Write(buffer.WrittenSpan);
    }

    private void Append(JournalLine line) => Append(_file, _buffer, _json, line);

    private void OnKeyOpened(KeyRegistration key, Account account) => Append(new JournalLine { Key = key, Balances = [.. account.Balances.Select(balance => Of(account, balance))] });

    private void OnChanged(IReadOnlyList<AccountChange> changes)
    {
        var (orders, trades, balances) = (new List<JournalOrder>(2), new List<JournalTrade>(2), new List<JournalBalance>(4));
        List<JournalList>? lists = null;
        foreach (var change in changes)
        {
            var account = change.Order.Account;
            if (!orders.Exists(order => order.Id == change.Order.Id && order.Symbol == change.Order.Symbol)) orders.Add(JournalOrder.Of(change.Order));
            if (change.Order.List is { } list && lists?.Exists(known => known.Id == list.Id) != true) (lists ??= []).Add(JournalList.Of(list));
            if (change.Trade is { } trade) trades.Add(new JournalTrade(account.Id, trade));
            AddOnce(balances, account, change.Symbol.Rules.BaseAsset);
            AddOnce(balances, account, change.Symbol.Rules.QuoteAsset);
        }
        Append(new JournalLine { Orders = orders, Lists = lists, Trades = trades.Count > 0 ? trades : null, Balances = balances });
    }

    private static void AddOnce(List<JournalBalance> balances, Account account, string asset)
    {
        if (!balances.Exists(balance => balance.Account == account.Id && balance.Asset == asset)) balances.Add(Of(account, account.Of(asset)));
    }

    private static JournalBalance Of(Account account, Balance balance) => new(account.Id, balance.Asset, balance.Free, balance.Locked);
}

using System.Text.Json;
using Acinaces.Simulators.Market;

namespace Acinaces.Simulators.Exchanges.Binance.Operations;

/// <summary>The symbols a request is about: one, a list, or all.</summary>
internal readonly record struct SymbolSelection(IReadOnlyCollection<SymbolMarket> Symbols, bool IsOne)
{
    /// <exception cref="BinanceException">-1121 for one that is not listed, -1151 for a duplicate, -1128 when both forms are used.</exception>
    public static SymbolSelection Read(BinanceCall call)
    {
        var (one, many) = (call.OptionalSymbol(), call.Parameters.Text("symbols"));
        if (one is not null && many is not null) throw BinanceErrors.BadCombination();
        if (one is not null) return new SymbolSelection([one], IsOne: true);
        return new SymbolSelection(many is null ? call.Market.Symbols : ReadList(call.Market, many), IsOne: false);
    }

    /// <summary>How many symbols it names, for the weight; 0 means all.</summary>
    public static int CountOf(Parameters parameters) => parameters.Has("symbol") ? 1 : parameters.Text("symbols") is { } list ? list.Count(letter => letter == ',') + 1 : 0;

    private static List<SymbolMarket> ReadList(SpotMarket market, string list)
    {
        var symbols = new List<SymbolMarket>();
        foreach (var name in Names(list))
        {
            var symbol = market.Find(name) ?? throw BinanceErrors.BadSymbol();
            if (symbols.Contains(symbol)) throw BinanceErrors.DuplicateSymbols();
            symbols.Add(symbol);
        }
        return symbols;
    }

    private static List<string> Names(string list)
    {
        try
        {
            using var document = JsonDocument.Parse(list);
            return [.. document.RootElement.EnumerateArray().Select(element => element.GetString() ?? "")];
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            throw BinanceErrors.IllegalCharacters("symbols", "^\\[(\"[A-Z0-9-_.]{1,20}\"(,\"[A-Z0-9-_.]{1,20}\"){0,}){0,1}\\]$");
        }
    }
}

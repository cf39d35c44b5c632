namespace Acinaces.Simulators.Exchanges.Binance;

/// <summary>One thing the venue can do, reached by REST and, under its name, by the WebSocket API.</summary>
/// <param name="Name">Its name in the WebSocket API, which faults use as well.</param>
/// <param name="Path">Its REST path under the base address.</param>
/// <param name="Fields">Names of the parameters it takes, apart from those of the signature, separated by blanks.</param>
/// <param name="Invoke">Writes the answer, or throws a <see cref="BinanceException"/>.</param>
internal sealed record BinanceOperation(string Name, string Method, string Path, BinanceSecurity Security, string Fields, Action<BinanceCall> Invoke)
{
    private static readonly string[] SignatureFields = ["apiKey", "timestamp", "recvWindow", "signature"];

    /// <summary>What it costs; most depend on nothing.</summary>
    public Func<Parameters, int> Weight { get; init; } = _ => 1;

    /// <summary>Costs its weight only when it fails.</summary>
    public bool IsFreeOnSuccess { get; init; }

    public IReadOnlySet<string> Known { get; } = Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Concat(SignatureFields).ToHashSet(StringComparer.Ordinal);
}

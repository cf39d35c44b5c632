namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record CreateFunctionRequest : FunctionSettings
{
    public FunctionCode? Code { get; init; }

    public string? PackageType { get; init; }

    public IReadOnlyList<string>? Architectures { get; init; }

    public bool Publish { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }
}

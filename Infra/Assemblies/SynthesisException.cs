namespace Acinaces.Infra.Assemblies;

/// <summary>Templates that could not be made; the message lists every reason.</summary>
public sealed class SynthesisException(IReadOnlyList<string> reasons) : Exception(string.Join(Environment.NewLine, reasons))
{
    public IReadOnlyList<string> Reasons { get; } = reasons;
}

namespace Acinaces.Infra.Diff;

/// <summary>A value that differs between two templates.</summary>
/// <param name="Path">Names of members and positions in lists.</param>
/// <param name="Old">Absent where there was none.</param>
/// <param name="New">Absent where there is none any more.</param>
public sealed record PropertyChange(IReadOnlyList<string> Path, string? Old, string? New)
{
    private const int ShownCharacters = 80;

    internal string Canonical => $"{string.Join('.', Path)}\u001e{Old}\u001e{New}";

    public override string ToString() => $"{string.Join('.', Path)}: {Shown(Old)} -> {Shown(New)}";

    private static string Shown(string? value) => value switch
    {
        null => "(nothing)",
        { Length: > ShownCharacters } => value[..ShownCharacters] + "...",
        _ => value,
    };
}

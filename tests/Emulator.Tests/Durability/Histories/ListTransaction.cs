namespace Acinaces.Emulator.Tests.Durability.Histories;

/// <summary>A transaction as its client saw it: what it appended to which lists, and what it read of them.</summary>
/// <param name="Answered">Absent: never.</param>
/// <param name="Appended">Elements by list; no element is ever appended twice.</param>
internal sealed record ListTransaction(long Called, long? Answered, IReadOnlyDictionary<string, int> Appended, IReadOnlyDictionary<string, IReadOnlyList<int>> Seen)
{
    /// <summary>It was refused, so nothing of it may ever be seen.</summary>
    public bool Refused { get; init; }

    public static ListTransaction Append(long called, long? answered, params (string List, int Element)[] appended) =>
        new(called, answered, appended.ToDictionary(each => each.List, each => each.Element), new Dictionary<string, IReadOnlyList<int>>());

    public static ListTransaction Read(long called, long answered, params (string List, int[] Elements)[] seen) =>
        new(called, answered, new Dictionary<string, int>(), seen.ToDictionary(each => each.List, each => (IReadOnlyList<int>)each.Elements));
}

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>One stream a table has or had. Part of the table's definition in the journal.</summary>
/// <param name="Label">Instant of the beginning, which tells the streams of one table apart.</param>
/// <param name="ViewType">Which images its records carry; see <see cref="StreamImages"/>.</param>
internal sealed record StreamDefinition(string Label, string ViewType, DateTimeOffset CreatedAt)
{
    /// <summary>From when on it takes no more records. Absent: it is enabled.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    public static string ArnOf(string tableArn, string label) => $"{tableArn}/stream/{label}";
}

using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Streams;

/// <summary>What CreateTable, UpdateTable and DeleteTable do to the streams of a table.</summary>
internal static class StreamChange
{
    private const string LabelFormat = "yyyy-MM-dd'T'HH:mm:ss.fff";

    public static RequestValidator Validate(RequestValidator validator, StreamSpecification? specification) => specification is null ? validator : validator
        .Required("streamSpecification.streamEnabled", specification.StreamEnabled)
        .OneOf("streamSpecification.streamViewType", specification.StreamViewType, StreamImages.ViewTypes);

    /// <summary>The streams of a new table.</summary>
    /// <param name="taken">Labels of streams that an earlier table of the name has left.</param>
    public static IReadOnlyList<StreamDefinition> Begin(StreamSpecification? specification, DateTimeOffset now, IReadOnlyCollection<string> taken)
    {
        if (specification?.StreamEnabled != true)
        {
            return specification?.StreamViewType is null
                ? []
                : throw DynamoDbErrors.InvalidParameter("Table is being created with a stream disabled, UpdateViewType should not be specified");
        }
        return specification.StreamViewType is { } viewType
            ? [new StreamDefinition(LabelOf(now, taken), viewType, now)]
            : throw DynamoDbErrors.InvalidParameter("Table is being created with a stream enabled, UpdateViewType is required");
    }

    /// <summary>The table with its stream enabled or disabled as asked for.</summary>
    public static TableDefinition Apply(TableDefinition table, StreamSpecification? specification, DateTimeOffset now)
    {
        if (specification is null)
            return table;
        if (specification.StreamEnabled != true)
        {
            if (specification.StreamViewType is not null)
                throw DynamoDbErrors.InvalidParameter("If stream is being disabled, then UpdateViewType must not be specified");
            return table.EnabledStream is null ? throw DynamoDbErrors.Validation($"Table has no stream to disable: TableName: {table.Name}") : End(table, now);
        }
        if (specification.StreamViewType is not { } viewType)
            throw DynamoDbErrors.InvalidParameter("If stream is being enabled then UpdateViewType is required");
        if (table.EnabledStream is not null)
            throw DynamoDbErrors.Validation($"Table already has an enabled stream: TableName: {table.Name}");
        return table with { Streams = [.. Readable(table.Streams, now), new StreamDefinition(LabelOf(now, [.. table.Streams.Select(stream => stream.Label)]), viewType, now)] };
    }

    /// <summary>The table with no stream enabled.</summary>
    public static TableDefinition End(TableDefinition table, DateTimeOffset now) => table.EnabledStream is null
        ? table
        : table with { Streams = [.. table.Streams.Select(stream => stream.DisabledAt is null ? stream with { DisabledAt = now } : stream)] };

    private static IEnumerable<StreamDefinition> Readable(IReadOnlyList<StreamDefinition> streams, DateTimeOffset now) =>
        streams.Where(stream => stream.DisabledAt is not { } end || end > now - StreamLimits.Retention);

    private static string LabelOf(DateTimeOffset now, IReadOnlyCollection<string> taken)
    {
        // Two streams within one millisecond of a clock that stands still must not share a label.
        while (taken.Contains(Format(now)))
            now = now.AddMilliseconds(1);
        return Format(now);
    }

    private static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(LabelFormat, System.Globalization.CultureInfo.InvariantCulture);
}

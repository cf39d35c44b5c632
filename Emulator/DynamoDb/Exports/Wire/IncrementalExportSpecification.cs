namespace Acinaces.Emulator.DynamoDb.Exports.Wire;

/// <summary>Which changes to export. Times are seconds since 1970.</summary>
internal sealed record IncrementalExportSpecification
{
    public decimal? ExportFromTime { get; init; }

    /// <summary>Absent: now.</summary>
    public decimal? ExportToTime { get; init; }

    /// <summary>Absent: the images of before and after.</summary>
    public string? ExportViewType { get; init; }
}

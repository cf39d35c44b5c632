namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>Items of one partition, of the table or of an index.</summary>
public sealed record TableQuery(string Table, string KeyCondition, DynamoItem Values)
{
    /// <summary>Absent for the table itself.</summary>
    public string? Index { get; init; }

    public string? Filter { get; init; }

    /// <summary>Strongly consistent; possible on the table only. Default true there.</summary>
    public bool Consistent => Index is null;

    public bool NewestFirst { get; init; }

    /// <summary>Items to evaluate at most. Absent: as many as fit into 1 MB.</summary>
    public int? Limit { get; init; }

    /// <summary>Where the previous page ended. Absent on the first page.</summary>
    public DynamoItem? StartAfter { get; init; }
}

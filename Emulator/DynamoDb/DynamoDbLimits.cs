namespace Acinaces.Emulator.DynamoDb;

/// <summary>The limits the service enforces. Source: DynamoDB developer guide, "Quotas" and "Constraints".</summary>
internal static class DynamoDbLimits
{
    public const int MaxItemBytes = 400 * 1024;
    /// <summary>Of all items with one partition key and what local indexes hold of them; only tables with local indexes have this limit.</summary>
    public const long MaxItemCollectionBytes = 10L * 1024 * 1024 * 1024;
    public const int MaxPageBytes = 1024 * 1024;
    public const int MaxPartitionKeyBytes = 2048;
    public const int MaxSortKeyBytes = 1024;
    /// <summary>Of the partition key and again of the sort key of a global index; tables and local indexes have one of each.</summary>
    public const int MaxKeyAttributes = 4;
    /// <summary>Levels of a document, its attribute the first and the innermost scalar the last.</summary>
    public const int MaxNesting = 32;
    /// <summary>Levels up to which writes of one item are judged in the current layer; observed, not documented.</summary>
    public const int MaxRequestNesting = 62;
    public const int MaxExpressionBytes = 4096;
    public const int MaxExpressionOperators = 300;
    public const int MaxInOperands = 100;
    public const int MaxPlaceholderBytes = 255;
    public const int MaxBatchGetKeys = 100;
    public const int MaxBatchGetBytes = 16 * 1024 * 1024;
    public const int MaxBatchWrites = 25;
    public const int MaxTransactionActions = 100;
    public const int MaxTransactionBytes = 4 * 1024 * 1024;
    public const int MaxLocalIndexes = 5;
    public const int MaxGlobalIndexes = 20;
    /// <summary>Of one index.</summary>
    public const int MaxNonKeyAttributes = 20;
    /// <summary>Of all indexes of a table; a name that stands in two of them counts twice.</summary>
    public const int MaxNonKeyAttributesPerTable = 100;
    public const int MaxTagsPerResource = 50;
    public const int MaxTablesPerPage = 100;
    public const long MaxThroughput = 1_000_000_000_000;
    public const int WriteUnitBytes = 1024;
    public const int ReadUnitBytes = 4096;

    /// <summary>How far back a table can be brought, and is unless it is told otherwise.</summary>
    public const int MaxRecoveryPeriodInDays = 35;

    /// <summary>Of the ClientRequestToken of a transaction.</summary>
    public const int MaxTokenLength = 36;

    /// <summary>How long a transaction's ClientRequestToken is remembered.</summary>
    public static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(10);

    /// <summary>An expiry time further back than this is taken for something else than a time.</summary>
    public static readonly TimeSpan OldestExpiry = TimeSpan.FromDays(5 * 365);

    /// <summary>JSON levels of a request: two per level of a document, and a few around it; deeper ones still parse, to be refused in the service's words.</summary>
    public const int MaxJsonDepth = 512;
}

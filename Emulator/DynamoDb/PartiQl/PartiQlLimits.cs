namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>The limits of PartiQL statements. Source: DynamoDB API reference of ExecuteStatement, BatchExecuteStatement and ExecuteTransaction.</summary>
internal static class PartiQlLimits
{
    public const int MaxStatementLength = 8192;
    public const int MaxBatchStatements = 25;
    public const int MaxTransactionStatements = 100;
    public const int MaxTokenLength = 32768;

    /// <summary>Ranges that one SELECT may fall into, one for each partition key value it names.</summary>
    public const int MaxRanges = 50;

    /// <summary>Levels of parentheses and documents in a statement.</summary>
    public const int MaxNesting = 64;
}

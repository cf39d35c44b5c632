namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>One change of one item, alone or as part of a transaction.</summary>
/// <remarks>In expressions <c>#name</c> stands for the attribute <c>name</c>; the placeholders are declared for the caller, so reserved words need no thought.</remarks>
public abstract record TableWrite
{
    private TableWrite(string table) => Table = table;

    public string Table { get; }

    /// <summary>What must hold of the stored item. Absent when the write is unconditional.</summary>
    public string? Condition { get; init; }

    /// <summary>The <c>:name</c> values of the expressions. Absent when there are none.</summary>
    public DynamoItem? Values { get; init; }

    public sealed record Put(string Table, DynamoItem Item) : TableWrite(Table)
    {
        /// <summary>A put that fails when the key is taken.</summary>
        public static Put IfAbsent(string table, DynamoItem item, string keyAttribute) => new(table, item) { Condition = $"attribute_not_exists(#{keyAttribute})" };
    }

    public sealed record Update(string Table, DynamoItem Key, string Expression) : TableWrite(Table);

    public sealed record Delete(string Table, DynamoItem Key) : TableWrite(Table);

    /// <summary>Changes nothing, but fails the transaction when the condition does not hold.</summary>
    public sealed record Check(string Table, DynamoItem Key) : TableWrite(Table);
}

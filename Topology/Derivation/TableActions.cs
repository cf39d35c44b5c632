using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The DynamoDB actions behind each kind of access. Scans are nobody's: every question has a key or an index.</summary>
public static class TableActions
{
    // A condition check reads an item inside a transaction, which is how an order holds on to the state it was approved under.
    private static readonly string[] _read = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query", "dynamodb:ConditionCheckItem"];

    private static readonly string[] _write = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:BatchWriteItem"];

    public static IReadOnlyList<string> Of(TableAccess access) => access switch
    {
        TableAccess.Read => _read,
        TableAccess.Write => _write,
        TableAccess.ReadWrite => [.. _read, .. _write],
        TableAccess.Append => ["dynamodb:PutItem"],
        _ => throw new ArgumentOutOfRangeException(nameof(access), access, "Unknown access."),
    };
}

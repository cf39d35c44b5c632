namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>The functions of expressions: those of conditions, and those that make values for updates. Neither kind stands where the other does.</summary>
internal static class FunctionNames
{
    /// <summary>How many operands each function of conditions takes.</summary>
    public static readonly IReadOnlyDictionary<string, int> Condition = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["attribute_exists"] = 1,
        ["attribute_not_exists"] = 1,
        ["attribute_type"] = 2,
        ["begins_with"] = 2,
        ["contains"] = 2,
        ["size"] = 1,
    };

    public static bool IsOfUpdates(string name) => name is "if_not_exists" or "list_append";
}

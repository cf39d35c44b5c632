namespace Acinaces.Adapters.Aws.DynamoDb;

/// <summary>A transaction did nothing. The reasons stand in the order of its actions.</summary>
public sealed class TransactionCanceledException(string service, int status, string message, IReadOnlyList<string> reasons)
    : AwsServiceException(service, "TransactionCanceledException", status, message)
{
    /// <summary>One code per action: <c>None</c>, <c>ConditionalCheckFailed</c>, <c>TransactionConflict</c>, ...</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;

    /// <summary>Whether nothing but other transactions stood in the way, so that trying again is right.</summary>
    public bool IsConflictOnly => Reasons.All(reason => reason is "None" or "TransactionConflict" or "ThrottlingError");

    public bool FailedCondition(int action) => action < Reasons.Count && Reasons[action] == "ConditionalCheckFailed";
}

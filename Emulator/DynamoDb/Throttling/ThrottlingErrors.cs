using System.Text.Json.Nodes;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Throttling;

/// <summary>How the service words that a request is throttled. Source: DynamoDB developer guide, "Diagnosing throttling", and API reference, TransactionCanceledException.</summary>
internal static class ThrottlingErrors
{
    private const string Provisioned = "ProvisionedThroughputExceededException";
    private const string Throttled = "ThrottlingException";
    private const string Account = "RequestLimitExceeded";

    /// <param name="ofIndexWrite">A global index stands in the way of the table's write.</param>
    /// <param name="reason">Such as <c>TableWriteProvisionedThroughputExceeded</c>.</param>
    /// <param name="resource">ARN of the table or index.</param>
    public static AwsErrorException Of(LimitType limit, bool onDemand, bool ofIndexWrite, string reason, string resource)
    {
        var (code, message) = limit switch
        {
            LimitType.MaxOnDemandThroughput => (Throttled, "Throughput exceeds the maximum OnDemandThroughput configured on table or index"),
            LimitType.AccountLimit => (Account, "Throughput exceeds the current throughput limit for your account. To request a limit increase, contact AWS Support at https://aws.amazon.com/support."),
            _ when onDemand && ofIndexWrite => (Throttled, "Throughput exceeds the current capacity for one or more global secondary indexes. DynamoDB is automatically scaling your index so please try again shortly."),
            _ when onDemand => (Throttled, "Throughput exceeds the current capacity of your table or index. DynamoDB is automatically scaling your table or index so please try again shortly. "
                + "If exceptions persist, check if you have a hot key: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html"),
            _ when ofIndexWrite => (Provisioned, "The level of configured provisioned throughput for one or more global secondary indexes of the table was exceeded. "
                + "Consider increasing your provisioning level for the under-provisioned global secondary indexes with the UpdateTable API"),
            _ => (Provisioned, "The level of configured provisioned throughput for the table was exceeded. Consider increasing your provisioning level with the UpdateTable API."),
        };
        return new AwsErrorException(new AwsError(code, message)
        {
            Members = new JsonObject
            {
                // The service's model writes the member of this one error small.
                [code == Throttled ? "throttlingReasons" : "ThrottlingReasons"] = new JsonArray(new JsonObject { ["reason"] = reason, ["resource"] = resource }),
            },
        });
    }

    public static bool Is(AwsErrorException refusal) => refusal.Error.Code is Provisioned or Throttled or Account;

    /// <summary>What a transaction is told of an action that was throttled. Absent: the refusal is another one.</summary>
    public static CancellationReason? ReasonOf(AwsErrorException refusal) => refusal.Error.Code switch
    {
        Provisioned => new CancellationReason("ProvisionedThroughputExceeded", refusal.Error.Message),
        Throttled or Account => new CancellationReason("ThrottlingError", refusal.Error.Message),
        _ => null,
    };
}

using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Replicas;

/// <summary>Global tables of version 2017.11.29. The service makes no new ones since 2026, so there are none to find.</summary>
internal static class LegacyGlobalTables
{
    public static Permission Right(string action, string? name, Caller caller) => new(action, $"arn:aws:dynamodb::{caller.AccountId}:global-table/{name}");

    public static AwsErrorException NotSupported() => DynamoDbErrors.InvalidParameter(
        "DynamoDB global tables version 2017.11.29 is not supported. We recommend using DynamoDB global tables version 2019.11.21, instead of version 2017.11.29 (Legacy).");

    public static AwsErrorException NotFound(string? name) => new("GlobalTableNotFoundException", $"Global table with name: '{name}' does not exist.");
}

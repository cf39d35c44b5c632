using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.Timestream;

namespace Acinaces.Infra.Projections;

/// <summary>A time-series database in Timestream, or its stand-in in DynamoDB, as the environment chooses.</summary>
internal static class TimeSeriesProjection
{
    public static void AddTimeSeries(this EnvironmentStack stack, TimeSeriesDatabase database)
    {
        switch (stack.Settings.TimeSeries.Engine)
        {
            case TimeSeriesEngine.Timestream:
                AddDatabase(stack, database);
                break;
            case TimeSeriesEngine.DynamoDb:
                foreach (var table in TimeSeriesTables.Of(database))
                    stack.AddTable(table);
                break;
            default:
                throw new InvalidOperationException($"Nothing is known of the time-series engine {stack.Settings.TimeSeries.Engine}.");
        }
    }

    // Without a key of ours Timestream encrypts with the one that AWS manages for it in the account.
    private static void AddDatabase(EnvironmentStack stack, TimeSeriesDatabase database)
    {
        var id = EnvironmentStack.PascalCase(database.Name);
        var resource = new CfnDatabase(stack, id, new CfnDatabaseProps { DatabaseName = stack.Names.Of(database) });
        resource.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        foreach (var name in database.Tables)
        {
            var table = new CfnTable(stack, $"{id}{EnvironmentStack.PascalCase(name)}", new CfnTableProps
            {
                DatabaseName = resource.Ref,
                TableName = name,
                // The CDK passes these two on as they are, and CloudFormation wants the numbers as text.
                RetentionProperties = new Dictionary<string, object>
                {
                    ["MemoryStoreRetentionPeriodInHours"] = $"{stack.Settings.TimeSeries.InMemory.TotalHours}",
                    ["MagneticStoreRetentionPeriodInDays"] = $"{stack.Settings.TimeSeries.OnDisk.TotalDays}",
                },
                // Backfills write what is older than the memory store keeps.
                MagneticStoreWriteProperties = new Dictionary<string, object> { ["EnableMagneticStoreWrites"] = true },
            });
            table.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        }
    }
}

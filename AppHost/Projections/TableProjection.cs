using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Tables with their indexes and time to live.</summary>
internal static class TableProjection
{
    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("tables");
        foreach (var table in cloud.Topology.Tables)
        {
            cloud.Add(table, $"table-{table.Name}", "AWS::DynamoDB::Table", group, (api, token) => ProvisionAsync(cloud, table, api, token));
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Table table, AwsApi api, CancellationToken cancellationToken)
    {
        var name = cloud.Names.Of(table);
        try
        {
            await api.JsonAsync("dynamodb", "DynamoDB_20120810.CreateTable", Definition(table, name), cancellationToken);
        }
        catch (AwsApiException exception) when (exception.Code == "ResourceInUseException")
        {
            // It was kept from an earlier run, with what is in it.
            return cloud.Names.ArnOf(table);
        }
        if (table.TimeToLiveAttribute is { } attribute)
        {
            var timeToLive = new JsonObject { ["TableName"] = name, ["TimeToLiveSpecification"] = new JsonObject { ["Enabled"] = true, ["AttributeName"] = attribute } };
            await api.JsonAsync("dynamodb", "DynamoDB_20120810.UpdateTimeToLive", timeToLive, cancellationToken);
        }
        return cloud.Names.ArnOf(table);
    }

    private static JsonObject Definition(Table table, string name)
    {
        var definition = new JsonObject
        {
            ["TableName"] = name,
            ["BillingMode"] = "PAY_PER_REQUEST",
            ["AttributeDefinitions"] = new JsonArray([.. table.Keys.Concat(table.Indexes.SelectMany(i => i.Keys)).DistinctBy(k => k.Name)
                .Select(k => (JsonNode)new JsonObject { ["AttributeName"] = k.Name, ["AttributeType"] = k.TypeCode })]),
            ["KeySchema"] = KeySchema(table.Keys),
        };
        if (table.Indexes.Count > 0)
        {
            definition["GlobalSecondaryIndexes"] = new JsonArray([.. table.Indexes.Select(i => (JsonNode)new JsonObject
            {
                ["IndexName"] = i.Name,
                ["KeySchema"] = KeySchema(i.Keys),
                ["Projection"] = new JsonObject { ["ProjectionType"] = "ALL" },
            })]);
        }
        return definition;
    }

    private static JsonArray KeySchema(IEnumerable<KeyAttribute> keys) =>
        new([.. keys.Select((k, i) => (JsonNode)new JsonObject { ["AttributeName"] = k.Name, ["KeyType"] = i == 0 ? "HASH" : "RANGE" })]);
}

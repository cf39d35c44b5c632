using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>The environment variables of a function: what its grants reach, and nothing besides.</summary>
public static class FunctionEnvironment
{
    /// <summary>Variables by name.</summary>
    public static IReadOnlyDictionary<string, EnvironmentValue> Of(Function function, PhysicalNames names)
    {
        var environment = names.Target.Environment;
        var variables = new SortedDictionary<string, EnvironmentValue>(StringComparer.Ordinal)
        {
            ["ENVIRONMENT"] = new EnvironmentValue.Known(environment.Name),
            ["LOG_LEVEL"] = new EnvironmentValue.Known(environment.LogLevel),
        };
        foreach (var (name, value) in function.Grants.SelectMany(grant => Variables(grant, names)))
            variables[name] = value;
        return variables;
    }

    /// <summary>The name in the form of a variable: <c>exchange-configs</c> becomes <c>EXCHANGE_CONFIGS</c>.</summary>
    public static string VariablePart(string name) => name.ToUpperInvariant().Replace('-', '_');

    private static IEnumerable<(string Name, EnvironmentValue Value)> Variables(Grant grant, PhysicalNames names) => grant switch
    {
        Grant.OnTable on => [Known($"DYNAMODB_TABLE_{VariablePart(on.Table.Name)}", names.Of(on.Table))],
        Grant.PublishTopic on => [Known($"TOPIC_ARN_{VariablePart(on.Topic.Name)}", names.ArnOf(on.Topic))],
        Grant.SendQueue on => [Created($"QUEUE_URL_{VariablePart(on.Queue.Name)}", on.Queue, CreatedValue.Url)],
        Grant.PutEventsOn on => [Known("EVENT_BUS_NAME", names.Of(on.Bus))],
        Grant.OnSecret on => [Created($"SECRET_ARN_{VariablePart(on.Secret.Name)}", on.Secret, CreatedValue.Arn)],
        Grant.OnRotatedSecret on => [Created($"SECRET_ARN_{VariablePart(on.Secret.Name)}", on.Secret, CreatedValue.Arn)],
        Grant.OnSecretAge on => [Known($"SECRET_NAME_{VariablePart(on.Secret.Name)}", names.Of(on.Secret))],
        Grant.ChangeCacheToken on => [Known("REDIS_GROUP", names.Of(on.Cache))],
        Grant.OnSecretPath on => [Known($"SECRET_PREFIX_{VariablePart(on.Path.Name)}", names.Of(on.Path))],
        Grant.ReadBucket on => [Known($"BUCKET_{VariablePart(on.Bucket.Name)}", names.Of(on.Bucket))],
        Grant.ReadSeries on => [TimeSeriesVariable(on.Database, on.Table, names)],
        Grant.WriteSeries on => [TimeSeriesVariable(on.Database, on.Table, names)],
        Grant.StartWorkflow on => [Known($"STATE_MACHINE_ARN_{VariablePart(on.Workflow.Name)}", names.ArnOf(on.Workflow))],
        Grant.WriteBucket on => [Known($"BUCKET_{VariablePart(on.Bucket.Name)}", names.Of(on.Bucket))],
        Grant.ConnectCache on =>
        [
            Created("REDIS_ENDPOINT", on.Cache, CreatedValue.Endpoint),
            Created("REDIS_PORT", on.Cache, CreatedValue.Port),
            Known("REDIS_TLS", names.Target.Environment.Cache.TransitEncryption ? "true" : "false"),
        ],
        Grant.TokenVerification => [Given("COGNITO_ISSUER"), Given("COGNITO_JWKS_URI"), Given("COGNITO_CLIENT_ID")],
        _ => throw new InvalidOperationException($"No variables are known for {grant.GetType().Name}."),
    };

    private static (string Name, EnvironmentValue Value) TimeSeriesVariable(TimeSeriesDatabase database, string table, PhysicalNames names) =>
        names.Target.Environment.TimeSeries.Engine == TimeSeriesEngine.Timestream
            ? Known("TIMESTREAM_DATABASE", names.Of(database))
            : Known($"DYNAMODB_TABLE_{VariablePart(table)}", names.Of(TimeSeriesTables.Of(database, table)));

    private static (string Name, EnvironmentValue Value) Known(string name, string value) => (name, new EnvironmentValue.Known(value));

    private static (string Name, EnvironmentValue Value) Created(string name, Resource resource, CreatedValue value) =>
        (name, new EnvironmentValue.Created(resource, value));

    private static (string Name, EnvironmentValue Value) Given(string name) => (name, new EnvironmentValue.Given(name));
}

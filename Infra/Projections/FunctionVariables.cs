using Acinaces.Infra.Stacks;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Projections;

/// <summary>The environment variables of a function in AWS, with the values only AWS knows read from where other stacks publish them.</summary>
internal static class FunctionVariables
{
    /// <summary>Which function a process is. Every function runs the same program, and Lambda's own variable names that program.</summary>
    public const string FunctionName = "ACINACES_FUNCTION";

    public static Dictionary<string, string> Of(EnvironmentStack stack, Function function)
    {
        var variables = FunctionEnvironment.Of(function, stack.Names)
            .ToDictionary(variable => variable.Key, variable => Value(stack, variable.Value));
        variables[FunctionName] = function.Name;
        return variables;
    }

    /// <summary>The variables as they are declared, for comparing one declaration with another: values of AWS by where they come from.</summary>
    public static IEnumerable<string> Declared(Function function, PhysicalNames names) =>
        FunctionEnvironment.Of(function, names).Select(variable => variable.Value switch
        {
            EnvironmentValue.Known known => $"{variable.Key}={known.Value}",
            EnvironmentValue.Created created => $"{variable.Key}={created.Resource.Name}.{created.Value}",
            _ => variable.Key,
        });

    private static string Value(EnvironmentStack stack, EnvironmentValue value) => value switch
    {
        EnvironmentValue.Known known => known.Value,
        EnvironmentValue.Created created => Created(stack, created),
        EnvironmentValue.Given given => Given(stack, given.Name),
        _ => throw new InvalidOperationException($"No value is known for {value}."),
    };

    private static string Created(EnvironmentStack stack, EnvironmentValue.Created created) => (created.Resource, created.Value) switch
    {
        (Secret secret, CreatedValue.Arn) => stack.Read(Published.ArnOf(secret)),
        (Queue queue, CreatedValue.Url) => $"https://sqs.{stack.Settings.Region}.amazonaws.com/{stack.Context.AccountId}/{stack.Names.Of(queue)}",
        (Cache cache, CreatedValue.Endpoint) => stack.Read(Published.HostOf(cache)),
        (Cache cache, CreatedValue.Port) => stack.Read(Published.PortOf(cache)),
        _ => throw new InvalidOperationException($"No stack publishes {created.Value} of {created.Resource.Declaration}."),
    };

    private static string Given(EnvironmentStack stack, string name) => name switch
    {
        "COGNITO_CLIENT_ID" => stack.Read(Published.UserPoolClientId),
        "COGNITO_ISSUER" => UserPoolProjection.Issuer(stack),
        "COGNITO_JWKS_URI" => $"{UserPoolProjection.Issuer(stack)}/.well-known/jwks.json",
        _ => throw new InvalidOperationException($"Nobody gives {name} in AWS."),
    };
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>A function's variables tell where a secret is, never what it is: everybody who may look at the function reads them.</summary>
internal sealed partial class NoSecretsInVariables : ITemplateRule
{
    // Variables that tell where a secret is.
    private static readonly string[] Places = ["SECRET_ARN_", "SECRET_NAME_", "SECRET_PREFIX_"];

    public IEnumerable<Finding> Findings(GateInput input) =>
        from function in input.Assembly.OfType("AWS::Lambda::Function")
        from variable in function["Environment", "Variables"] as JsonObject ?? []
        let value = function.Stack.Text(variable.Value)
        where (SecretName().IsMatch(variable.Key) && !Places.Any(place => variable.Key.StartsWith(place, StringComparison.Ordinal))) || SecretValue().IsMatch(value)
        select Finding.On(function, $"Properties.Environment.Variables.{variable.Key}", "looks like a secret: pass its ARN and read it at run time");

    [GeneratedRegex("SECRET|PASSWORD|PASSWD|PRIVATE_KEY|API_KEY|ACCESS_KEY|AUTH_TOKEN|CREDENTIAL", RegexOptions.IgnoreCase)]
    private static partial Regex SecretName();

    // AWS access keys, keys of AI vendors, private keys, tokens, and secrets that CloudFormation would resolve into the variable.
    [GeneratedRegex(@"\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bsk-[A-Za-z0-9_-]{20,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|\beyJ[A-Za-z0-9_-]{10,}\.|\{\{resolve:(secretsmanager|ssm-secure):")]
    private static partial Regex SecretValue();
}

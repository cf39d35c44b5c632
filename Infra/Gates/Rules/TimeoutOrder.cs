using System.Globalization;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Who waits, waits longer than who works: the gateway for its functions, a queue for its reader.</summary>
internal sealed class TimeoutOrder : ITemplateRule
{
    private const int GatewaySeconds = 29;

    // What AWS asks of a queue that a function reads: room for retries while the function is throttled.
    private const int VisibilityFactor = 6;

    public IEnumerable<Finding> Findings(GateInput input)
    {
        var calls = input.Assembly.OfType("AWS::ApiGateway::Method").Select(method => method.Text("Integration", "Uri"))
            .Concat(input.Assembly.OfType("AWS::ApiGateway::Authorizer").Select(authorizer => authorizer.Text("AuthorizerUri"))).OfType<string>().ToArray();
        var queues = input.Assembly.OfType("AWS::SQS::Queue").ToLookup(PhysicalIdentity.ArnOf);
        var mappings = input.Assembly.OfType("AWS::Lambda::EventSourceMapping").ToArray();
        foreach (var function in input.Assembly.OfType("AWS::Lambda::Function"))
        {
            var timeout = Seconds(function, "Timeout", otherwise: 3);
            if (PhysicalIdentity.ArnOf(function) is not { } arn) continue;
            if (timeout > GatewaySeconds && calls.Any(uri => uri.Contains(arn + "/", StringComparison.Ordinal) || uri.Contains(arn + ":", StringComparison.Ordinal)))
                yield return Finding.On(function, "Properties.Timeout", $"the function may take {timeout} s, but the gateway waits {GatewaySeconds} s");
            var sources = mappings.Where(mapping => mapping.Text("FunctionName") is { } name && (arn.EndsWith(":" + name, StringComparison.Ordinal) || name.StartsWith(arn, StringComparison.Ordinal)))
                .SelectMany(mapping => queues[mapping.Text("EventSourceArn")]);
            foreach (var queue in sources.Where(queue => Seconds(queue, "VisibilityTimeout", otherwise: 30) < VisibilityFactor * timeout))
                yield return Finding.On(queue, "Properties.VisibilityTimeout", $"must be at least {VisibilityFactor * timeout} s: {VisibilityFactor} times the {timeout} s of {function.Text("FunctionName")}, which reads the queue");
        }
    }

    private static int Seconds(TemplateResource resource, string property, int otherwise) =>
        int.TryParse(resource.Text(property), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : otherwise;
}

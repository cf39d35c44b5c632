using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Every method of the API asks who is calling, except the browser's preliminary question and the routes that the model declares public.</summary>
internal sealed class AuthorizedMethods : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input)
    {
        var publicRoutes = input.Topology.Functions.SelectMany(function => function.Routes).Where(route => route.IsPublic).Select(route => route.ToString()).ToHashSet(StringComparer.Ordinal);
        return from method in input.Assembly.OfType("AWS::ApiGateway::Method")
               where method.Text("HttpMethod") != "OPTIONS"
               where !publicRoutes.Contains($"{method.Text("HttpMethod")} {Path(method)}")
               from fault in Faults(method)
               select fault;
    }

    private static IEnumerable<Finding> Faults(TemplateResource method)
    {
        if (method.Text("AuthorizationType") is null or "NONE") yield return Finding.On(method, "Properties.AuthorizationType", $"anybody may {method.Text("HttpMethod")} {Path(method)}: use the authorizer, or declare the route public in the model");
        if (!method.IsOn("ApiKeyRequired")) yield return Finding.On(method, "Properties.ApiKeyRequired", $"{method.Text("HttpMethod")} {Path(method)} is outside every usage plan: require an API key");
    }

    private static string Path(TemplateResource method)
    {
        var parts = new Stack<string>();
        for (var resource = Target(method, "ResourceId"); resource?.Type == "AWS::ApiGateway::Resource" && parts.Count < 32; resource = Target(resource, "ParentId"))
            parts.Push(resource.Text("PathPart") ?? "");
        return "/" + string.Join('/', parts);
    }

    private static TemplateResource? Target(TemplateResource resource, string property) =>
        resource[property, "Ref"] is { } reference ? resource.Stack.Find(reference.GetValue<string>()) : null;
}

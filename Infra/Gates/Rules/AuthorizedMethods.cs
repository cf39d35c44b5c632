using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>
/// Every method of the API asks who is calling, except the browser's preliminary question and the routes that the model declares
/// public. A method is an operation in the API's OpenAPI document, or a resource of its own.
/// </summary>
internal sealed class AuthorizedMethods : ITemplateRule
{
    private const string AnyMethod = "x-amazon-apigateway-any-method";

    private static readonly string[] Verbs = ["get", "put", "post", "delete", "patch", "head", "options", AnyMethod];

    public IEnumerable<Finding> Findings(GateInput input)
    {
        var publicRoutes = input.Topology.Functions.SelectMany(function => function.Routes).Where(route => route.IsPublic).Select(route => route.ToString()).ToHashSet(StringComparer.Ordinal);
        return from method in input.Assembly.OfType("AWS::ApiGateway::Method").Select(OfResource).Concat(input.Assembly.OfType("AWS::ApiGateway::RestApi").SelectMany(OfDocument))
               where method.Verb != "OPTIONS" && !publicRoutes.Contains($"{method.Verb} {method.Path}")
               from fault in Faults(method)
               select fault;
    }

    private static IEnumerable<Finding> Faults(Method method)
    {
        if (!method.AsksAuthorizer) yield return Finding.On(method.Resource, method.Place, $"anybody may {method.Verb} {method.Path}: use the authorizer, or declare the route public in the model");
        if (!method.AsksKey) yield return Finding.On(method.Resource, method.Place, $"{method.Verb} {method.Path} is outside every usage plan: require an API key");
    }

    private static Method OfResource(TemplateResource method) =>
        new(method, method.Text("HttpMethod") ?? "", Path(method), "Properties", method.Text("AuthorizationType") is not (null or "NONE"), method.IsOn("ApiKeyRequired"));

    private static IEnumerable<Method> OfDocument(TemplateResource api)
    {
        var schemes = api["Body", "components", "securitySchemes"] as JsonObject ?? [];
        var authorizers = schemes.Where(scheme => scheme.Value?["x-amazon-apigateway-authorizer"] is not null).Select(scheme => scheme.Key).ToArray();
        var keys = schemes.Where(scheme => api.Stack.Text(scheme.Value?["name"]) == "x-api-key").Select(scheme => scheme.Key).ToArray();
        return from path in api["Body", "paths"] as JsonObject ?? []
               from operation in path.Value as JsonObject ?? []
               where Verbs.Contains(operation.Key)
               let security = operation.Value?["security"] as JsonArray ?? []
               select new Method(
                   api, operation.Key == AnyMethod ? "ANY" : operation.Key.ToUpperInvariant(), path.Key, $"Properties.Body.paths.{path.Key}.{operation.Key}.security", Asks(security, authorizers), Asks(security, keys));
    }

    // The alternatives of the list are joined by "or", so one without the scheme is a way around it.
    private static bool Asks(JsonArray security, string[] schemes) =>
        security.Count > 0 && security.All(alternative => alternative is JsonObject demanded && schemes.Any(demanded.ContainsKey));

    private static string Path(TemplateResource method)
    {
        var parts = new Stack<string>();
        for (var resource = Target(method, "ResourceId"); resource?.Type == "AWS::ApiGateway::Resource" && parts.Count < 32; resource = Target(resource, "ParentId"))
            parts.Push(resource.Text("PathPart") ?? "");
        return "/" + string.Join('/', parts);
    }

    private static TemplateResource? Target(TemplateResource resource, string property) =>
        resource[property, "Ref"] is { } reference ? resource.Stack.Find(reference.GetValue<string>()) : null;

    private sealed record Method(TemplateResource Resource, string Verb, string Path, string Place, bool AsksAuthorizer, bool AsksKey);
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Emulator.ApiGateway.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.ApiGateway.OpenApi;

/// <summary>Turns an OpenAPI 3 document with API Gateway's extensions into an API. Source: API Gateway developer guide, "OpenAPI extensions".</summary>
internal sealed class OpenApiReader
{
    private static readonly HashSet<string> HttpMethods = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch", "x-amazon-apigateway-any-method" };
    private readonly JsonObject _document;
    private readonly IdSource _ids;
    private readonly Dictionary<string, ApiResource> _resources = new(StringComparer.Ordinal);   // by path
    private readonly Dictionary<string, RequestValidator> _validators = new(StringComparer.Ordinal);   // by name
    private readonly Dictionary<string, Authorizer> _authorizers = new(StringComparer.Ordinal);   // by name of the security scheme
    private readonly Dictionary<string, ApiModel> _models;
    private readonly HashSet<string> _keySchemes = new(StringComparer.Ordinal);

    /// <exception cref="Pipeline.AwsErrorException">BadRequestException: not JSON, or not OpenAPI 3.</exception>
    public OpenApiReader(byte[] document, IdSource ids)
    {
        _ids = ids;
        _models = new Dictionary<string, ApiModel>(ApiModel.BuiltIn(ids), StringComparer.Ordinal);
        try
        {
            _document = JsonNode.Parse(document, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject ?? throw ApiGatewayErrors.BadRequest("Invalid OpenAPI input: the document is not an object.");
        }
        catch (JsonException failure)
        {
            throw ApiGatewayErrors.BadRequest($"Unable to parse API definition because of a malformed integration: only JSON is read here. {failure.Message}");
        }
        if (_document["openapi"]?.GetValue<string>().StartsWith("3.", StringComparison.Ordinal) != true) throw ApiGatewayErrors.Unsupported("A definition other than OpenAPI 3 as JSON");
    }

    /// <summary>The API as the document has it, with the id and root of the given one.</summary>
    public RestApi Overwrite(RestApi api)
    {
        try
        {
            ReadSecuritySchemes();
            ReadValidators();
            ReadModels();
            _resources["/"] = new ApiResource { Id = api.RootResourceId, Path = "/" };
            foreach (var (path, item) in _document["paths"] as JsonObject ?? []) ReadPath(path, item as JsonObject ?? []);
        }
        catch (InvalidOperationException failure)
        {
            // A value of another kind than the format says, such as a number for a name.
            throw ApiGatewayErrors.BadRequest($"Invalid OpenAPI input: {failure.Message}");
        }
        return api with
        {
            Name = OpenApiNode.TextOrNull(_document["info"]?["title"]) ?? api.Name,
            Description = OpenApiNode.TextOrNull(_document["info"]?["description"]),
            Version = OpenApiNode.TextOrNull(_document["info"]?["version"]),
            ApiKeySource = OpenApiNode.TextOrNull(_document["x-amazon-apigateway-api-key-source"]) ?? "HEADER",
            BinaryMediaTypes = [.. (_document["x-amazon-apigateway-binary-media-types"] as JsonArray ?? []).Select(type => OpenApiNode.TextOrNull(type) ?? "")],
            Resources = _resources.Values.ToDictionary(resource => resource.Id),
            Models = _models,
            Validators = _validators.Values.ToDictionary(validator => validator.Id),
            Authorizers = _authorizers.Values.ToDictionary(authorizer => authorizer.Id),
            GatewayResponses = ReadGatewayResponses(),
        };
    }

    private static Dictionary<string, string>? Map(JsonNode? node) => (node as JsonObject)?.ToDictionary(pair => pair.Key, pair => OpenApiNode.TextOrNull(pair.Value) ?? "");

    private void ReadSecuritySchemes()
    {
        foreach (var (name, node) in _document["components"]?["securitySchemes"] as JsonObject ?? [])
        {
            var scheme = node as JsonObject ?? [];
            if (scheme["x-amazon-apigateway-authorizer"] is JsonObject extension)
            {
                _authorizers[name] = AuthorizerChecks.Require(new Authorizer
                {
                    Id = _ids.Lower(6),
                    Name = name,
                    Type = (OpenApiNode.TextOrNull(extension["type"]) ?? "").ToUpperInvariant(),
                    AuthorizerUri = OpenApiNode.TextOrNull(extension["authorizerUri"]) ?? "",
                    AuthorizerCredentials = OpenApiNode.TextOrNull(extension["authorizerCredentials"]),
                    IdentitySource = OpenApiNode.TextOrNull(extension["identitySource"]) ?? (OpenApiNode.TextOrNull(scheme["in"]) == "header" && OpenApiNode.TextOrNull(scheme["name"]) is { } header && header != "Unused" ? $"method.request.header.{header}" : null),
                    IdentityValidationExpression = OpenApiNode.TextOrNull(extension["identityValidationExpression"]),
                    AuthorizerResultTtlInSeconds = extension["authorizerResultTtlInSeconds"]?.GetValue<int>() ?? ApiGatewayLimits.DefaultAuthorizerTtlSeconds,
                });
            }
            else if (OpenApiNode.TextOrNull(scheme["type"]) == "apiKey" && OpenApiNode.TextOrNull(scheme["in"]) == "header" && string.Equals(OpenApiNode.TextOrNull(scheme["name"]), "x-api-key", StringComparison.OrdinalIgnoreCase))
            {
                _keySchemes.Add(name);
            }
            else
            {
                throw ApiGatewayErrors.Unsupported($"The security scheme {name} (only x-api-key and Lambda authorizers)");
            }
        }
    }

    private void ReadValidators()
    {
        foreach (var (name, node) in _document["x-amazon-apigateway-request-validators"] as JsonObject ?? [])
        {
            _validators[name] = new RequestValidator(_ids.Lower(6), name, node?["validateRequestBody"]?.GetValue<bool>() ?? false, node?["validateRequestParameters"]?.GetValue<bool>() ?? false);
        }
    }

    private void ReadModels()
    {
        foreach (var (name, schema) in _document["components"]?["schemas"] as JsonObject ?? [])
        {
            _models[name] = new ApiModel(_ids.Lower(6), name, OpenApiNode.TextOrNull(schema?["description"]), schema?.ToJsonString() ?? "{}", "application/json");
        }
        foreach (var model in _models.Values) Schemas.JsonSchema.Parse(model.Schema, _models);
    }

    private void ReadPath(string path, JsonObject item)
    {
        var resource = ResourceOf(path.Length > 1 ? path.TrimEnd('/') : path);
        var methods = new Dictionary<string, ApiMethod>(StringComparer.Ordinal);
        foreach (var (name, node) in item)
        {
            if (!HttpMethods.Contains(name)) continue;
            var method = ReadMethod(name == "x-amazon-apigateway-any-method" ? "ANY" : name.ToUpperInvariant(), node as JsonObject ?? [], item);
            methods[method.HttpMethod] = method;
        }
        _resources[resource.Path] = resource with { ResourceMethods = methods };
    }

    private ApiResource ResourceOf(string path)
    {
        if (_resources.TryGetValue(path, out var present)) return present;
        if (!path.StartsWith('/')) throw ApiGatewayErrors.BadRequest($"Invalid OpenAPI input: the path {path} does not start with a slash.");
        var slash = path.LastIndexOf('/');
        var parent = ResourceOf(slash == 0 ? "/" : path[..slash]);
        return _resources[path] = new ApiResource { Id = _ids.Lower(6), ParentId = parent.Id, PathPart = path[(slash + 1)..], Path = path };
    }

    private ApiMethod ReadMethod(string httpMethod, JsonObject operation, JsonObject item)
    {
        var security = (operation["security"] ?? _document["security"]) as JsonArray ?? [];
        var schemes = security.SelectMany(requirement => (requirement as JsonObject ?? []).Select(pair => pair.Key)).ToHashSet(StringComparer.Ordinal);
        var authorizer = schemes.Select(name => _authorizers.GetValueOrDefault(name)).FirstOrDefault(found => found is not null);
        if (schemes.FirstOrDefault(name => !_authorizers.ContainsKey(name) && !_keySchemes.Contains(name)) is { } unknown) throw ApiGatewayErrors.BadRequest($"Invalid OpenAPI input: the security scheme {unknown} is not declared.");
        return new ApiMethod
        {
            HttpMethod = httpMethod,
            OperationName = OpenApiNode.TextOrNull(operation["operationId"]),
            AuthorizationType = authorizer is null ? "NONE" : "CUSTOM",
            AuthorizerId = authorizer?.Id,
            ApiKeyRequired = schemes.Any(_keySchemes.Contains),
            RequestValidatorId = ValidatorOf(operation),
            RequestModels = ReadBodyModels(httpMethod, operation),
            RequestParameters = ReadParameters(operation, item),
            MethodResponses = (operation["responses"] as JsonObject)?.ToDictionary(pair => pair.Key, pair => new MethodResponse
            {
                StatusCode = pair.Key,
                ResponseParameters = (pair.Value?["headers"] as JsonObject)?.ToDictionary(header => $"method.response.header.{header.Key}", _ => false),
            }),
            MethodIntegration = IntegrationReader.Read((operation["x-amazon-apigateway-integration"] ?? item["x-amazon-apigateway-integration"]) as JsonObject),
        };
    }

    private string? ValidatorOf(JsonObject operation)
    {
        if (OpenApiNode.TextOrNull(operation["x-amazon-apigateway-request-validator"] ?? _document["x-amazon-apigateway-request-validator"]) is not { } name) return null;
        return _validators.TryGetValue(name, out var validator) ? validator.Id : throw ApiGatewayErrors.BadRequest($"Invalid OpenAPI input: the request validator {name} is not declared.");
    }

    private Dictionary<string, bool> ReadParameters(JsonObject operation, JsonObject item)
    {
        var parameters = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var node in (item["parameters"] as JsonArray ?? []).Concat(operation["parameters"] as JsonArray ?? []))
        {
            var parameter = node?["$ref"] is { } reference ? Resolve(OpenApiNode.TextOrNull(reference) ?? "") : node as JsonObject ?? [];
            var place = OpenApiNode.TextOrNull(parameter["in"]) switch { "query" => "querystring", "header" => "header", "path" => "path", var other => throw ApiGatewayErrors.Unsupported($"A parameter in {other}") };
            parameters[$"method.request.{place}.{OpenApiNode.TextOrNull(parameter["name"])}"] = parameter["required"]?.GetValue<bool>() ?? false;
        }
        return parameters;
    }

    private Dictionary<string, string>? ReadBodyModels(string httpMethod, JsonObject operation)
    {
        var body = operation["requestBody"] is JsonObject given && given["$ref"] is { } reference ? Resolve(OpenApiNode.TextOrNull(reference) ?? "") : operation["requestBody"] as JsonObject;
        if (body?["content"] is not JsonObject content) return null;
        var models = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (type, media) in content)
        {
            if (media?["schema"] is not JsonObject schema) continue;
            if (OpenApiNode.TextOrNull(schema["$ref"]) is { } target && target.StartsWith("#/components/schemas/", StringComparison.Ordinal))
            {
                models[type] = _models.ContainsKey(target["#/components/schemas/".Length..]) ? target["#/components/schemas/".Length..] : throw ApiGatewayErrors.BadRequest($"Invalid OpenAPI input: {target} is not declared.");
                continue;
            }
            var name = $"MODEL{_ids.Lower(6)}";
            _models[name] = new ApiModel(_ids.Lower(6), name, $"Body of {httpMethod} {OpenApiNode.TextOrNull(operation["operationId"])}", schema.ToJsonString(), type);
            Schemas.JsonSchema.Parse(_models[name].Schema, _models);
            models[type] = name;
        }
        return models;
    }

    private Dictionary<string, GatewayResponse> ReadGatewayResponses() =>
        (_document["x-amazon-apigateway-gateway-responses"] as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => GatewayResponseTypes.Require(new GatewayResponse
        {
            ResponseType = pair.Key,
            StatusCode = OpenApiNode.TextOrNull(pair.Value?["statusCode"]),
            ResponseParameters = Map(pair.Value?["responseParameters"]),
            ResponseTemplates = Map(pair.Value?["responseTemplates"]),
        }));

    private JsonObject Resolve(string reference) => OpenApiNode.Resolve(_document, reference) ?? throw ApiGatewayErrors.BadRequest($"Invalid OpenAPI input: {reference} is not declared.");
}

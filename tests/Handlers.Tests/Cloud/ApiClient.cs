using System.Text.Json;
using Acinaces.Adapters.Aws;
using Acinaces.Handlers.Runtime;

namespace Acinaces.Handlers.Tests.Cloud;

/// <summary>Calls a function as API Gateway does, on behalf of one user.</summary>
internal sealed class ApiClient(IFunction function, string tenantId = "acme", string userId = "user-1", string roles = "ADMIN")
{
    private static readonly ReadOnlyMemory<byte> Nothing = "null"u8.ToArray();

    public Task<ApiReply> GetAsync(string resource, Dictionary<string, string>? path = null, Dictionary<string, string>? query = null) => SendAsync("GET", resource, null, path, query);

    public Task<ApiReply> DeleteAsync(string resource, Dictionary<string, string> path) => SendAsync("DELETE", resource, null, path);

    public Task<ApiReply> PostAsync(string resource, string body, Dictionary<string, string>? path = null) => SendAsync("POST", resource, body, path);

    public async Task<ApiReply> SendAsync(string method, string resource, string? body, Dictionary<string, string>? path = null, Dictionary<string, string>? query = null, string contentType = "application/json")
    {
        var payload = JsonBody.Write((method, resource, body, path, query, contentType, tenantId, userId, roles), static (writer, state) =>
        {
            writer.WriteString("resource", state.resource);
            writer.WriteString("path", state.resource);
            writer.WriteString("httpMethod", state.method);
            WriteMap(writer, "headers", new Dictionary<string, string> { ["Content-Type"] = state.contentType });
            WriteMap(writer, "queryStringParameters", state.query);
            WriteMap(writer, "pathParameters", state.path);
            writer.WriteStartObject("requestContext");
            writer.WriteString("requestId", Guid.NewGuid().ToString());
            WriteMap(writer, "authorizer", new Dictionary<string, string> { ["tenantId"] = state.tenantId, ["userId"] = state.userId, ["roles"] = state.roles });
            writer.WriteEndObject();
            writer.WriteString("body", state.body);
            writer.WriteBoolean("isBase64Encoded", false);
        });
        var invocation = new Invocation(Guid.NewGuid().ToString(), DateTimeOffset.UtcNow.AddSeconds(29), "arn:aws:lambda:eu-central-1:000000000000:function:test", null, payload);
        using var answer = JsonDocument.Parse(await function.HandleAsync(invocation, TestContext.Current.CancellationToken));
        var text = answer.RootElement.GetProperty("body").GetString() ?? "";
        using var parsed = JsonDocument.Parse(text.Length == 0 ? Nothing : System.Text.Encoding.UTF8.GetBytes(text));
        return new ApiReply(answer.RootElement.GetProperty("statusCode").GetInt32(), parsed.RootElement.Clone(), answer.RootElement.GetProperty("headers").Clone());
    }

    private static void WriteMap(Utf8JsonWriter writer, string name, Dictionary<string, string>? map)
    {
        if (map is null)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        foreach (var (key, value) in map) writer.WriteString(key, value);
        writer.WriteEndObject();
    }
}

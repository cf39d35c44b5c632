using System.Net.Http.Json;
using System.Text.Json;

namespace Acinaces.IntegrationTests.System;

/// <summary>Tokens from the local issuer, for anybody.</summary>
public static class Tokens
{
    private const string Audience = "acinaces-local";

    public static Task<string> IssueAsync(RunningSystem system, string tenantId, string[] roles, CancellationToken cancellationToken, string userId = "somebody") =>
        IssueAsync(system, new { tenantId, userId, roles, audience = Audience, expiresInSeconds = 3600 }, cancellationToken);

    public static async Task<string> IssueAsync(RunningSystem system, object request, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(new Uri(system.Simulators, "/identity/token"), request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return json.GetProperty("id_token").GetString()!;
    }
}

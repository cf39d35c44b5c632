using System.Text.Json;

namespace Acinaces.Handlers.Runtime;

/// <summary>Waits, warmed up, until the emulator says which function this process is to be.</summary>
/// <remarks>Lambda itself knows no such thing; there <c>_HANDLER</c> is always set.</remarks>
public static class Standby
{
    public static bool IsWanted(Func<string, string?> environment) =>
        environment("ACINACES_STANDBY") == "1" && string.IsNullOrEmpty(environment("_HANDLER"));

    /// <summary>The variables of the function to become, or null when there is nothing to become: the emulator has gone.</summary>
    public static async Task<IReadOnlyDictionary<string, string>?> AwaitAssignmentAsync(string runtimeAuthority, HttpMessageInvoker http, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(runtimeAuthority, http, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<Dictionary<string, string>> AskAsync(string runtimeAuthority, HttpMessageInvoker http, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{runtimeAuthority}/standby/assignment");
        using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode) throw new HttpRequestException($"The assignment was answered with {(int)response.StatusCode}.");
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return JsonSerializer.Deserialize(body, RuntimeJson.Default.Assignment)?.Environment ?? throw new HttpRequestException("The assignment names no environment.");
    }
}

using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>One sequence of steps on fresh tables, in the model and behind an HTTP client.</summary>
internal sealed class DifferentialRun(HttpClient client, string prefix, bool remembers = false)
{
    public IReadOnlyList<ModelTable> Tables { get; } = ModelTable.Three();

    /// <summary>What was sent, line by line.</summary>
    public List<string> Sent { get; } = [];

    public string Name(int table) => $"{prefix}-{table}";

    /// <summary>Takes the steps until model and emulator disagree.</summary>
    /// <returns>The place of the step they disagree about and why, or nothing.</returns>
    public async Task<(int Step, string Reason)?> TakeAsync(IEnumerable<ModelStep> steps)
    {
        for (var i = 0; i < Tables.Count; i++) await SendAsync("CreateTable", Tables[i].Creation(Name(i)));
        var at = 0;
        try
        {
            foreach (var step in steps)
            {
                await step.TakeAsync(this);
                at++;
            }
            return null;
        }
        catch (Disagreement disagreement)
        {
            return (at, disagreement.Message);
        }
        finally
        {
            for (var i = 0; i < Tables.Count; i++) await SendAsync("DeleteTable", $"{{\"TableName\":\"{Name(i)}\"}}");
        }
    }

    public async Task<(int Status, JsonElement Body)> SendAsync(string operation, string body)
    {
        if (remembers) Sent.Add($"{operation} {body}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810." + operation);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        // Not disposed of: its elements are read later, and the memory is an ordinary array's.
        return ((int)response.StatusCode, JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>Sends a request and gives its answer. What the model says comes first: an error is expected here.</summary>
    /// <returns>The model's result and the answer, or nothing when both gave the same error.</returns>
    public async Task<(T Expected, JsonElement Answer)?> CompareAsync<T>(string operation, string body, Func<T> model)
    {
        T? expected = default;
        ModelFault? fault = null;
        try
        {
            expected = model();
        }
        catch (ModelFault caught)
        {
            fault = caught;
        }
        var (status, answer) = await SendAsync(operation, body);
        if (fault is null) return status == 200 ? (expected!, answer) : throw new Disagreement($"{operation} {body}", "success", $"{status} {answer.GetRawText()}");
        var code = answer.TryGetProperty("__type", out var type) ? type.GetString()!.Split('#')[^1] : "success";
        var shown = answer.TryGetProperty("Item", out var item) ? ModelItem.Json(ModelItem.Read(item)) : "no item";
        if (status != 400 || !fault.Codes.Contains(code)) throw new Disagreement($"{operation} {body}", fault.Message, $"{status} {answer.GetRawText()}");
        if (fault.Codes.Count == 1 && (fault.Item is null ? "no item" : ModelItem.Json(fault.Item)) != shown) throw new Disagreement($"{operation} {body}", $"{fault.Message} with {fault.Item}", answer.GetRawText());
        if (fault.Reasons is { } reasons && code == "TransactionCanceledException") CompareReasons($"{operation} {body}", reasons, answer);
        return null;
    }

    private static void CompareReasons(string request, IReadOnlyList<string> expected, JsonElement answer)
    {
        var actual = answer.GetProperty("CancellationReasons").EnumerateArray()
            .Select(r => r.GetProperty("Code").GetString() + (r.TryGetProperty("Item", out var item) ? " " + ModelItem.Json(ModelItem.Read(item)) : "")).ToArray();
        var agrees = actual.Length == expected.Count && actual.Zip(expected).All(pair => pair.Second.Split('|').Contains(pair.First) || IsSeenEarly(actual, pair.First, pair.Second));
        if (!agrees) throw new Disagreement(request, string.Join(", ", expected), string.Join(", ", actual));
    }

    // A value of the wrong kind may be seen before any condition is asked, and then it is the only reason.
    private static bool IsSeenEarly(string[] actual, string reason, string expected) => actual.Count(one => one == "ValidationError") == 1
        && actual.Count(one => one == "None") == actual.Length - 1 && (reason == "None" || expected.Contains("ValidationError", StringComparison.Ordinal));
}

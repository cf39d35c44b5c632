using System.Collections.Concurrent;
using System.Diagnostics;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tracing;

namespace Acinaces.Emulator.Tests.Tracing;

public sealed class RequestTracingTests
{
    [Theory]
    [InlineData("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", true)]
    [InlineData("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00", false)]
    [InlineData("X-Amzn-Trace-Id", "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331;Sampled=1", true)]
    [InlineData("X-Amzn-Trace-Id", "Root=1-0af76519-16cd43dd8448eb211c80319c;Parent=b7ad6b7169203331;Sampled=0", false)]
    [InlineData("X-Nothing", "x", false)]
    public async Task A_request_of_a_sampled_trace_leaves_one_span(string header, string value, bool recorded)
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RequestTracing.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Listen = false, Iam = false }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = new HttpClient(host.CreateHandler());
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1/") { Content = new FormUrlEncodedContent([new("Action", "GetCallerIdentity"), new("Version", "2011-06-15")]) };
        request.Headers.Add(header, value);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var requestId = answer.Headers.GetValues("x-amzn-RequestId").Single();
        var mine = spans.Where(span => Equals(span.GetTagItem("aws.request_id"), requestId)).ToList();
        Assert.Equal(recorded ? 1 : 0, mine.Count);
        if (!recorded) return;
        Assert.Equal("STS.GetCallerIdentity", mine[0].OperationName);
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", mine[0].TraceId.ToHexString());
        Assert.Equal("b7ad6b7169203331", mine[0].ParentSpanId.ToHexString());
    }
}

using System.Net;
using Aspire.Hosting.Testing;

namespace Aspire.Hosting.Lambda;

/// <summary>A program as somebody would write it for Aspire, run against the emulator. One start serves the tests that change nothing.</summary>
public sealed class FunctionHostTests(RunningFunctionHost host) : IClassFixture<RunningFunctionHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_route_of_the_gateway_answers_with_what_its_function_says()
    {
        using var api = host.Application.CreateHttpClient("greetings");

        Assert.Equal("Welcome Ada, GET reached Welcome", await api.GetStringAsync(new Uri("/people/Ada", UriKind.Relative), Token));
        using var deleted = await api.DeleteAsync(new Uri("/people/Ada", UriKind.Relative), Token);
        Assert.Equal("Goodbye Ada, DELETE reached Farewell", await deleted.Content.ReadAsStringAsync(Token));
        // The general route takes what has none of its own.
        using var posted = await api.PostAsync(new Uri("/somewhere/else", UriKind.Relative), null, Token);
        Assert.Equal("Welcome nobody, POST reached Welcome", await posted.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task What_has_no_route_is_refused_as_api_gateway_does()
    {
        using var api = host.Application.CreateHttpClient("greetings");

        using var answer = await api.PutAsync(new Uri("/people/Ada", UriKind.Relative), null, Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("""{"message":"Missing Authentication Token"}""", await answer.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task An_http_api_hands_on_events_of_its_format_and_says_what_is_not_found()
    {
        await host.Application.ResourceNotifications.WaitForResourceHealthyAsync("modern", Token);
        await host.Application.ResourceNotifications.WaitForResourceHealthyAsync("classic", Token);
        using var modern = host.Application.CreateHttpClient("modern");
        using var classic = host.Application.CreateHttpClient("classic");

        // Two routes of one function, and one of another.
        Assert.Equal("Welcome Ada, GET 2.0 reached Welcome", await modern.GetStringAsync(new Uri("/people/Ada", UriKind.Relative), Token));
        Assert.Equal("Goodbye Ada, GET 2.0 reached Farewell", await modern.GetStringAsync(new Uri("/people/Ada/leaving", UriKind.Relative), Token));
        using var put = await modern.PutAsync(new Uri("/people/Ada", UriKind.Relative), null, Token);
        Assert.Equal("Goodbye nobody, PUT 2.0 reached Farewell", await put.Content.ReadAsStringAsync(Token));
        using var posted = await classic.PostAsync(new Uri("/people/Ada", UriKind.Relative), null, Token);
        Assert.Equal("Welcome Ada, POST reached Welcome", await posted.Content.ReadAsStringAsync(Token));
        using var missing = await classic.GetAsync(new Uri("/people/Ada", UriKind.Relative), Token);
        Assert.Equal((HttpStatusCode.NotFound, """{"message":"Not Found"}"""), (missing.StatusCode, await missing.Content.ReadAsStringAsync(Token)));
    }

    [Fact]
    public async Task A_function_gets_the_messages_of_its_queue()
    {
        await host.Application.ResourceNotifications.WaitForResourceHealthyAsync("SQSEventSource-welcome-arrivals", Token);
        using var aws = host.Application.CreateHttpClient("LambdaServiceEmulator");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("""{"QueueUrl":"http://localhost/000000000000/arrivals","MessageBody":"Katherine"}""", System.Text.Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", "AmazonSQS.SendMessage");
        using var sent = await aws.SendAsync(request, Token);
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync(Token));

        await host.WaitForLineAsync("welcome", "arrived Katherine");
    }

    [Fact]
    public async Task A_function_is_invoked_by_its_resource_name_and_has_lambdas_environment()
    {
        var seen = await host.InvokeAsync("welcome");

        Assert.Equal("welcome", (string?)seen["AWS_LAMBDA_FUNCTION_NAME"]);
        Assert.Equal("Welcome", (string?)seen["_HANDLER"]);
        Assert.Equal("Welcome", (string?)seen["GREETING"]);
        Assert.Equal("eu-west-1", (string?)seen["AWS_REGION"]);
        Assert.Equal("Text", (string?)seen["AWS_LAMBDA_LOG_FORMAT"]);
        Assert.Equal("INFO", (string?)seen["AWS_LAMBDA_LOG_LEVEL"]);
        // It works with the credentials of its role; a profile of this machine would come before them.
        Assert.Null(seen["AWS_PROFILE"]);
        Assert.StartsWith("ASIA", (string?)seen["AWS_ACCESS_KEY_ID"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_its_own_answers_at_the_address_its_consumers_are_given()
    {
        using var tables = host.Application.CreateHttpClient("tables");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", "DynamoDB_20120810.ListTables");
        using var answer = await tables.SendAsync(request, Token);

        Assert.Equal("""{"TableNames":[]}""", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(tables.BaseAddress?.ToString().TrimEnd('/'), (string?)(await host.InvokeAsync("welcome"))["AWS_ENDPOINT_URL_DYNAMODB"]);
    }

    [Fact]
    public async Task What_a_function_prints_is_in_the_log_of_its_resource()
    {
        using var api = host.Application.CreateHttpClient("greetings");
        await api.GetStringAsync(new Uri("/people/Grace", UriKind.Relative), Token);

        await host.WaitForLineAsync("welcome", "greeting Grace");
        Assert.DoesNotContain(host.Lines("farewell"), line => line.Contains("Grace", StringComparison.Ordinal));
    }

    [Fact]
    public void Whoever_waits_for_the_api_finds_it_healthy_and_knows_its_address()
    {
        var states = host.Application.ResourceNotifications.Current.ToDictionary(e => e.ResourceId, e => e.Snapshot);

        Assert.All(["LambdaServiceEmulator", "welcome", "farewell", "greetings", "web"], name => Assert.Equal("Running", states[name].State?.Text));
        Assert.All(["welcome", "farewell", "greetings"], name => Assert.Equal("Healthy", states[name].HealthStatus?.ToString()));
        Assert.True(states["web"].StartTimeStamp >= states["greetings"].StartTimeStamp);
        Assert.Contains(states["web"].EnvironmentVariables, v => v.Name == "GREETINGS_URL" && v.Value == host.Application.GetEndpoint("greetings").ToString().TrimEnd('/'));
        Assert.Equal("arn:aws:lambda:eu-west-1:000000000000:function:welcome", states["welcome"].Properties.Single(p => p.Name == "aws.arn").Value);
        Assert.Equal("LambdaServiceEmulator", states["welcome"].Relationships.Single(r => r.Type == "Parent").ResourceName);
    }
}

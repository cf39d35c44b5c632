using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Tests.Lambda;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

/// <summary>Routes that ask for signed calls, in an emulator that checks signatures and rights.</summary>
public sealed class SignedCallTests
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    [Fact]
    public async Task Lets_in_whose_policy_allows_the_route()
    {
        using var echo = new NodeFunction("return async event => event.requestContext.authorizer;");
        await using var host = await EmulatorHost.StartAsync(new EmulatorOptions { Port = 0 }, cancellationToken: TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(host.Url) };
        var api = await ServeAsync(http, echo.Folder);
        await QueryAsync(http, "CreateUser", ("UserName", "anna"));
        await QueryAsync(http, "PutUserPolicy", ("UserName", "anna"), ("PolicyName", "p"),
            ("PolicyDocument", $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"execute-api:Invoke","Resource":"arn:aws:execute-api:eu-central-1:000000000000:{{api}}/$default/GET/mine"}]}"""));
        var made = await QueryAsync(http, "CreateAccessKey", ("UserName", "anna"));
        var (id, secret) = (Text(made, "AccessKeyId"), Text(made, "SecretAccessKey"));

        var mine = await SendAsync(http, "GET", $"/_aws/execute-api/{api}/mine", null, "execute-api", id, secret);
        var yours = await SendAsync(http, "GET", $"/_aws/execute-api/{api}/yours", null, "execute-api", id, secret);
        var forged = await SendAsync(http, "GET", $"/_aws/execute-api/{api}/mine", null, "execute-api", id, secret + "x");
        using var unsigned = await http.GetAsync(new Uri($"/_aws/execute-api/{api}/mine", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal($$$"""{"iam":{"accessKey":"{{{id}}}","accountId":"000000000000","cognitoIdentity":null,"principalOrgId":null,"userArn":"arn:aws:iam::000000000000:user/anna"}}""", mine.Body);
        foreach (var refused in new[] { yours, forged }) Assert.Equal((HttpStatusCode.Forbidden, """{"message":"Forbidden"}"""), refused);
        Assert.Equal(HttpStatusCode.Forbidden, unsigned.StatusCode);
    }

    private static async Task<string> ServeAsync(HttpClient http, string folder)
    {
        await QueryAsync(http, "CreateRole", ("RoleName", "runner"), ("AssumeRolePolicyDocument", Trust));
        await DoAsync(http, "/2015-03-31/functions", "lambda", $$"""{"FunctionName":"fn","Runtime":"provided.al2023","Role":"arn:aws:iam::000000000000:role/runner","Handler":"main","Timeout":10,"Code":{"S3Bucket":"acinaces-local-code","S3Key":"{{folder}}"} }""");
        var api = (string?)(await DoAsync(http, "/v2/apis", "apigateway", $$"""{"name":"a","protocolType":"HTTP","target":"{{HttpApiBench.FunctionArn("fn")}}"}"""))["apiId"] ?? "";
        await DoAsync(http, "/2015-03-31/functions/fn/policy", "lambda", $$"""{"StatementId":"s","Action":"lambda:InvokeFunction","Principal":"apigateway.amazonaws.com","SourceArn":"arn:aws:execute-api:eu-central-1:000000000000:{{api}}/*/$default"}""");
        var (status, body) = await SendAsync(http, "GET", $"/v2/apis/{api}/routes", null, "apigateway", "test", "test");
        Assert.Equal(HttpStatusCode.OK, status);
        var route = (string?)JsonNode.Parse(body)?["items"]?[0]?["routeId"];
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(http, "PATCH", $"/v2/apis/{api}/routes/{route}", """{"authorizationType":"AWS_IAM"}""", "apigateway", "test", "test")).Status);
        return api;
    }

    private static async Task<JsonNode> DoAsync(HttpClient http, string path, string service, string body)
    {
        var answer = await SendAsync(http, "POST", path, body, service, "test", "test");
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Body);
        return JsonNode.Parse(answer.Body) ?? new JsonObject();
    }

    private static async Task<XElement> QueryAsync(HttpClient http, string action, params (string Name, string Value)[] fields)
    {
        var form = string.Join('&', fields.Prepend(("Version", "2010-05-08")).Prepend(("Action", action)).Select(field => $"{field.Item1}={Uri.EscapeDataString(field.Item2)}"));
        var answer = await SendAsync(http, "POST", "/", form, "iam", "test", "test", "application/x-www-form-urlencoded");
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Body);
        return XElement.Parse(answer.Body);
    }

    private static string Text(XElement xml, string name) => xml.Descendants().First(element => element.Name.LocalName == name).Value;

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpClient http, string method, string path, string? body, string service, string key, string secret, string contentType = "application/json")
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{now[..8]}/eu-central-1/{service}/aws4_request";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body ?? "")));
        var canonical = $"{method}\n{path}\n\nhost:{http.BaseAddress?.Authority}\nx-amz-date:{now}\n\nhost;x-amz-date\n{hash}";
        var toSign = $"AWS4-HMAC-SHA256\n{now}\n{scope}\n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var derived = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), (from, part) => HMACSHA256.HashData(from, Encoding.UTF8.GetBytes(part)));
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, contentType);
        request.Headers.Add("X-Amz-Date", now);
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders=host;x-amz-date, Signature={Convert.ToHexStringLower(HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(toSign)))}");
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

using System.Globalization;
using System.Text;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.Iam;

/// <summary>Policies as a user meets them: over signed requests.</summary>
public sealed class PolicyAuthorizerTests
{
    [Fact]
    public async Task A_user_may_do_what_its_policies_say_and_nothing_else()
    {
        await using var host = await StartAsync();
        using var admin = new SignedQueryClient(host, "iam");
        using var trader = await CreateUserAsync(host, admin, "trader");
        Assert.Equal(
            ("AccessDenied", "User: arn:aws:iam::000000000000:user/trader is not authorized to perform: iam:GetUser on resource: arn:aws:iam::000000000000:user/trader because no identity-based policy allows the iam:GetUser action", 403),
            await trader.RefusalAsync("GetUser", ("UserName", "trader")));

        await admin.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "self"), ("PolicyDocument", """{"Statement":{"Effect":"Allow","Action":"iam:Get*","Resource":"arn:aws:iam::*:user/${aws:username}"}}"""));
        await trader.CallAsync("GetUser", ("UserName", "trader"));
        Assert.Equal("AccessDenied", (await trader.RefusalAsync("GetUser", ("UserName", "other"))).Code);

        await admin.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "stop"), ("PolicyDocument", """{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"""));
        Assert.EndsWith("with an explicit deny in an identity-based policy", (await trader.RefusalAsync("GetUser", ("UserName", "trader"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_policy_counts_for_a_question_that_was_just_answered()
    {
        await using var host = await StartAsync();
        using var admin = new SignedQueryClient(host, "iam");
        using var trader = await CreateUserAsync(host, admin, "trader");
        for (var round = 0; round < 3; round++)
        {
            await admin.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "read"), ("PolicyDocument", """{"Statement":{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}}"""));
            await trader.CallAsync("ListRoles");
            await trader.CallAsync("ListRoles");
            await admin.CallAsync("DeleteUserPolicy", ("UserName", "trader"), ("PolicyName", "read"));
            Assert.Equal("AccessDenied", (await trader.RefusalAsync("ListRoles")).Code);
        }
    }

    [Fact]
    public async Task A_condition_is_looked_at_each_time()
    {
        await using var host = await StartAsync();
        using var admin = new SignedQueryClient(host, "iam");
        using var trader = await CreateUserAsync(host, admin, "trader");
        var end = TimeProvider.System.GetUtcNow().AddMinutes(5).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        await admin.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "read"),
            ("PolicyDocument", """{"Statement":{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*","Condition":{"DateLessThan":{"aws:CurrentTime":"END"}}}}""".Replace("END", end, StringComparison.Ordinal)));
        await trader.CallAsync("ListRoles");
        using var control = new HttpClient(host.CreateHandler()) { BaseAddress = new Uri("http://localhost") };
        using var tenMinutes = new StringContent("""{"advanceSeconds":600}""", Encoding.UTF8, "application/json");
        using var moved = await control.PostAsync(new Uri("/_acinaces/clock", UriKind.Relative), tenMinutes, TestContext.Current.CancellationToken);
        Assert.True(moved.IsSuccessStatusCode);
        Assert.Equal("AccessDenied", (await trader.RefusalAsync("ListRoles")).Code);
    }

    [Fact]
    public async Task A_key_that_was_switched_off_or_deleted_is_refused_at_once()
    {
        await using var host = await StartAsync();
        using var admin = new SignedQueryClient(host, "iam");
        await admin.CallAsync("CreateUser", ("UserName", "trader"));
        var key = await admin.CallAsync("CreateAccessKey", ("UserName", "trader"));
        var id = key.Descendants("AccessKeyId").Single().Value;
        using var sts = new SignedQueryClient(host, "sts", id, key.Descendants("SecretAccessKey").Single().Value);
        Assert.Equal("arn:aws:iam::000000000000:user/trader", (await sts.CallAsync("GetCallerIdentity")).Descendants("Arn").Single().Value);
        await admin.CallAsync("UpdateAccessKey", ("UserName", "trader"), ("AccessKeyId", id), ("Status", "Inactive"));
        Assert.Equal("InvalidClientTokenId", (await sts.RefusalAsync("GetCallerIdentity")).Code);
        await admin.CallAsync("UpdateAccessKey", ("UserName", "trader"), ("AccessKeyId", id), ("Status", "Active"));
        await sts.CallAsync("GetCallerIdentity");
        await admin.CallAsync("DeleteAccessKey", ("UserName", "trader"), ("AccessKeyId", id));
        Assert.Equal("InvalidClientTokenId", (await sts.RefusalAsync("GetCallerIdentity")).Code);
    }

    [Fact]
    public async Task A_boundary_stops_what_an_attached_policy_allows()
    {
        await using var host = await StartAsync();
        using var admin = new SignedQueryClient(host, "iam");
        await admin.CallAsync("CreatePolicy", ("PolicyName", "limit"), ("PolicyDocument", """{"Statement":{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}}"""));
        using var trader = await CreateUserAsync(host, admin, "trader", ("PermissionsBoundary", "arn:aws:iam::000000000000:policy/limit"));
        await admin.CallAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await trader.CallAsync("ListRoles");
        Assert.EndsWith("because no permissions boundary allows the iam:ListUsers action", (await trader.RefusalAsync("ListUsers")).Message, StringComparison.Ordinal);
    }

    private static Task<EmulatorHost> StartAsync() => EmulatorHost.StartAsync(new EmulatorOptions { Listen = false }, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<SignedQueryClient> CreateUserAsync(EmulatorHost host, SignedQueryClient admin, string name, params (string Name, string Value)[] more)
    {
        await admin.CallAsync("CreateUser", [("UserName", name), .. more]);
        var key = await admin.CallAsync("CreateAccessKey", ("UserName", name));
        return new SignedQueryClient(host, "iam", key.Descendants("AccessKeyId").Single().Value, key.Descendants("SecretAccessKey").Single().Value);
    }
}

using Acinaces.Emulator.Iam.Policies;

namespace Acinaces.Emulator.Tests.Iam.Policies;

public sealed class PolicyEvaluatorTests
{
    private const string Account = "000000000000";
    private const string Table = "arn:aws:dynamodb:eu-central-1:000000000000:table/orders";
    private const string User = "arn:aws:iam::000000000000:user/trader";
    private const string RoleArn = "arn:aws:iam::000000000000:role/worker";
    private const string SessionArn = "arn:aws:sts::000000000000:assumed-role/worker/one";
    private static readonly string AllowTable = Policy("Allow", "dynamodb:*", Table);

    [Fact]
    public void Nothing_is_allowed_by_default() =>
        AssertDenied("because no identity-based policy allows the dynamodb:PutItem action", Evaluate(Request()));

    [Fact]
    public void An_identity_policy_allows_and_is_named()
    {
        var decision = Evaluate(Request(), identity: [AllowTable]);
        Assert.True(decision.Allowed);
        Assert.Equal("policy-1/1", decision.Statement);
    }

    [Fact]
    public void An_explicit_deny_wins_whatever_allows() =>
        AssertDenied("with an explicit deny in an identity-based policy", Evaluate(Request(), [AllowTable, Policy("Deny", "dynamodb:Put*", "*")]));

    [Fact]
    public void A_boundary_limits_but_does_not_grant()
    {
        AssertDenied("because no identity-based policy allows the dynamodb:PutItem action", Evaluate(Request(), boundary: AllowTable));
        AssertDenied("because no permissions boundary allows the dynamodb:PutItem action", Evaluate(Request(), [AllowTable], boundary: Policy("Allow", "dynamodb:GetItem", "*")));
        Assert.True(Evaluate(Request(), [AllowTable], boundary: AllowTable).Allowed);
    }

    [Fact]
    public void A_session_policy_limits_the_role()
    {
        AssertDenied("because no session policy allows the dynamodb:PutItem action", Evaluate(Session(), [AllowTable], session: Policy("Allow", "dynamodb:GetItem", "*")));
        AssertDenied("with an explicit deny in a session policy", Evaluate(Session(), [AllowTable], session: Policy("Deny", "*", "*")));
    }

    [Fact]
    public void A_resource_policy_that_names_the_user_suffices_in_one_account() =>
        Assert.True(Evaluate(Request(), resource: Policy("Allow", "dynamodb:PutItem", "*", $$"""{"AWS":"{{User}}"}""")).Allowed);

    [Fact]
    public void A_resource_policy_that_names_the_role_is_still_limited_by_the_session()
    {
        var resource = Policy("Allow", "dynamodb:PutItem", "*", $$"""{"AWS":"{{RoleArn}}"}""");
        Assert.True(Evaluate(Session(), resource: resource).Allowed);
        AssertDenied("because no session policy allows the dynamodb:PutItem action", Evaluate(Session(), resource: resource, session: Policy("Allow", "sqs:*", "*")));
    }

    [Fact]
    public void Naming_the_account_leaves_the_decision_to_identity_policies()
    {
        var resource = Policy("Allow", "*", "*", """{"AWS":"000000000000"}""");
        AssertDenied("because no identity-based policy allows the dynamodb:PutItem action", Evaluate(Request(), resource: resource));
        Assert.True(Evaluate(Request(), [AllowTable], resource: resource).Allowed);
    }

    [Fact]
    public void Another_account_needs_both_sides()
    {
        var request = Request() with { Resource = "arn:aws:dynamodb:eu-central-1:999999999999:table/orders" };
        var identity = Policy("Allow", "dynamodb:*", "*");
        AssertDenied("because no resource-based policy allows the dynamodb:PutItem action", Evaluate(request, [identity]));
        var resource = Policy("Allow", "dynamodb:PutItem", "*", $$"""{"AWS":"{{User}}"}""");
        AssertDenied("because no identity-based policy allows the dynamodb:PutItem action", Evaluate(request, resource: resource));
        Assert.True(Evaluate(request, [identity], resource: resource).Allowed);
    }

    [Fact]
    public void A_key_needs_its_own_policy_to_admit_the_caller()
    {
        var request = Request() with { Action = "kms:Decrypt", Resource = "arn:aws:kms:eu-central-1:000000000000:key/k" };
        var identity = Policy("Allow", "kms:*", "*");
        AssertDenied("because no resource-based policy allows the kms:Decrypt action", Evaluate(request, [identity]));
        Assert.True(Evaluate(request, [identity], resource: Policy("Allow", "kms:*", "*", """{"AWS":"arn:aws:iam::000000000000:root"}""")).Allowed);
    }

    [Fact]
    public void NotAction_and_NotResource_turn_the_lists_round()
    {
        const string AllButDelete = """{"Statement":{"Effect":"Allow","NotAction":"dynamodb:DeleteTable","NotResource":"arn:aws:s3:::*"}}""";
        Assert.True(Evaluate(Request(), [AllButDelete]).Allowed);
        Assert.False(Evaluate(Request() with { Action = "dynamodb:DeleteTable" }, [AllButDelete]).Allowed);
        Assert.False(Evaluate(Request() with { Resource = "arn:aws:s3:::bucket" }, [AllButDelete]).Allowed);
    }

    [Fact]
    public void A_service_is_let_in_by_the_resource_policy_and_its_condition()
    {
        const string Queue = "arn:aws:sqs:eu-central-1:000000000000:fills";
        const string Policy = """
            {"Statement":{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},"Action":"sqs:SendMessage","Resource":"*",
             "Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:eu-central-1:000000000000:alerts"}}}}
            """;
        AccessRequest From(string service, string source) => new("sqs:SendMessage", Queue, service, Account)
        {
            ServicePrincipal = service,
            Values = new Dictionary<string, IReadOnlyList<string>> { ["aws:sourcearn"] = [source] },
        };
        var document = PolicyParser.Parse(Policy);
        Assert.True(PolicyEvaluator.EvaluateService(From("sns.amazonaws.com", "arn:aws:sns:eu-central-1:000000000000:alerts"), document).Allowed);
        Assert.False(PolicyEvaluator.EvaluateService(From("sns.amazonaws.com", "arn:aws:sns:eu-central-1:000000000000:others"), document).Allowed);
        Assert.False(PolicyEvaluator.EvaluateService(From("events.amazonaws.com", "arn:aws:sns:eu-central-1:000000000000:alerts"), document).Allowed);
        Assert.False(PolicyEvaluator.EvaluateService(From("sns.amazonaws.com", "arn:aws:sns:eu-central-1:000000000000:alerts"), null).Allowed);
    }

    [Fact]
    public void Variables_take_the_callers_values()
    {
        var own = Policy("Allow", "dynamodb:*", "arn:aws:dynamodb:*:*:table/${aws:username}");
        var values = new Dictionary<string, IReadOnlyList<string>> { ["aws:username"] = ["trader"] };
        Assert.True(Evaluate(Request() with { Resource = "arn:aws:dynamodb:eu-central-1:000000000000:table/trader", Values = values }, [own]).Allowed);
        Assert.False(Evaluate(Request() with { Values = values }, [own]).Allowed);
    }

    private static AccessRequest Request() => new("dynamodb:PutItem", Table, User, Account) { Values = new Dictionary<string, IReadOnlyList<string>>() };

    private static AccessRequest Session() => Request() with { PrincipalArn = SessionArn, RoleArn = RoleArn };

    private static AccessDecision Evaluate(AccessRequest request, string[]? identity = null, string? resource = null, string? boundary = null, string? session = null) => PolicyEvaluator.Evaluate(
        request,
        new IdentityPolicies([.. (identity ?? []).Select((text, index) => new NamedPolicy($"policy-{index + 1}", PolicyParser.Parse(text)))]) { Boundary = boundary is null ? null : PolicyParser.Parse(boundary) },
        resource is null ? null : PolicyParser.Parse(resource),
        session is null ? null : PolicyParser.Parse(session));

    private static string Policy(string effect, string action, string resource, string? principal = null) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"{{effect}}","Action":"{{action}}","Resource":"{{resource}}"{{(principal is null ? "" : $",\"Principal\":{principal}")}}}]}""";

    private static void AssertDenied(string reason, AccessDecision decision)
    {
        Assert.False(decision.Allowed);
        Assert.Equal(reason, decision.Reason);
    }
}

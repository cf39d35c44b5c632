using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK;
using Amazon.CDK.AWS.Cognito;

namespace Acinaces.Infra.Projections;

/// <summary>The users: how they sign in, which groups they are in, and whose tokens the API believes.</summary>
internal static class UserPoolProjection
{
    private const int AccessTokenHours = 1;

    private const int RefreshTokenDays = 30;

    /// <summary>The issuer that stands in the pool's tokens.</summary>
    public static string Issuer(EnvironmentStack stack) =>
        Fn.Join("", [$"https://cognito-idp.{stack.Settings.Region}.amazonaws.com/", stack.Read(Published.UserPoolId)]);

    public static void AddUserPool(this EnvironmentStack stack)
    {
        var pool = new CfnUserPool(stack, "UserPool", new CfnUserPoolProps
        {
            UserPoolName = stack.Names.Named("users"),
            DeletionProtection = stack.Settings.DeletionProtection ? "ACTIVE" : "INACTIVE",
            UsernameAttributes = ["email"],
            UsernameConfiguration = new CfnUserPool.UsernameConfigurationProperty { CaseSensitive = false },
            AutoVerifiedAttributes = ["email"],
            UserAttributeUpdateSettings = new CfnUserPool.UserAttributeUpdateSettingsProperty { AttributesRequireVerificationBeforeUpdate = ["email"] },
            AccountRecoverySetting = new CfnUserPool.AccountRecoverySettingProperty
            {
                RecoveryMechanisms = new object[] { new CfnUserPool.RecoveryOptionProperty { Name = "verified_email", Priority = 1 } },
            },
            MfaConfiguration = "OPTIONAL",
            EnabledMfas = ["SOFTWARE_TOKEN_MFA"],
            Policies = new CfnUserPool.PoliciesProperty { PasswordPolicy = PasswordPolicy },
            Schema = Attributes,
            UserPoolAddOns = new CfnUserPool.UserPoolAddOnsProperty { AdvancedSecurityMode = "ENFORCED" },
        });
        // Watching for stolen passwords belongs to this tier; the property is younger than the CDK's version.
        pool.AddPropertyOverride("UserPoolTier", "PLUS");
        pool.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        AddGroups(stack, pool);
        stack.Publish(Published.UserPoolId, pool.Ref);
        stack.Publish(Published.UserPoolClientId, AddClient(stack, pool).Ref);
    }

    private static CfnUserPool.PasswordPolicyProperty PasswordPolicy => new()
    {
        MinimumLength = 12,
        RequireUppercase = true,
        RequireLowercase = true,
        RequireNumbers = true,
        RequireSymbols = true,
        TemporaryPasswordValidityDays = 7,
    };

    // The tenant is written once, by us, when the account is confirmed: a user who could change it would read another's data.
    private static object[] Attributes =>
    [
        new CfnUserPool.SchemaAttributeProperty { Name = "email", AttributeDataType = "String", Required = true, Mutable = true },
        new CfnUserPool.SchemaAttributeProperty { Name = "name", AttributeDataType = "String", Mutable = true },
        Attribute("tenant_id", least: 1, most: 256),
        Attribute("roles", least: 0, most: 2048),
    ];

    private static CfnUserPool.SchemaAttributeProperty Attribute(string name, int least, int most) => new()
    {
        Name = name,
        AttributeDataType = "String",
        Mutable = true,
        StringAttributeConstraints = new CfnUserPool.StringAttributeConstraintsProperty { MinLength = $"{least}", MaxLength = $"{most}" },
    };

    private static void AddGroups(EnvironmentStack stack, CfnUserPool pool)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            new CfnUserPoolGroup(stack, $"{role}Group", new CfnUserPoolGroupProps
            {
                UserPoolId = pool.Ref,
                GroupName = WireName(role),
                Description = $"Users with the role {WireName(role)}",
                // The mightier role comes first.
                Precedence = Enum.GetValues<Role>().Length - (int)role,
            });
        }
    }

    // No secret: the functions in front of the pool are the only callers, and a browser could keep none.
    private static CfnUserPoolClient AddClient(EnvironmentStack stack, CfnUserPool pool) => new(stack, "Client", new CfnUserPoolClientProps
    {
        UserPoolId = pool.Ref,
        ClientName = stack.Names.Named("api"),
        GenerateSecret = false,
        ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        PreventUserExistenceErrors = "ENABLED",
        EnableTokenRevocation = true,
        AccessTokenValidity = AccessTokenHours,
        IdTokenValidity = AccessTokenHours,
        RefreshTokenValidity = RefreshTokenDays,
        TokenValidityUnits = new CfnUserPoolClient.TokenValidityUnitsProperty { AccessToken = "hours", IdToken = "hours", RefreshToken = "days" },
        ReadAttributes = ["email", "email_verified", "name", "custom:tenant_id", "custom:roles"],
        // Neither tenant nor roles: those are not the user's to write.
        WriteAttributes = ["email", "name"],
    });

    /// <summary>A role as tokens and permissions spell it: <c>RiskManager</c> is <c>RISK_MANAGER</c>.</summary>
    internal static string WireName(Role role) =>
        string.Concat($"{role}".Select((letter, index) => char.IsUpper(letter) && index > 0 ? $"_{letter}" : $"{char.ToUpperInvariant(letter)}"));
}

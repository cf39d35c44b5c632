using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Tests.Assemblies;

public sealed class AccountIdsTests
{
    [Fact]
    public void The_account_asked_for_is_taken() => Assert.Equal("111122223333", AccountIds.Choose("111122223333"));

    [Theory]
    [InlineData("1234")]
    [InlineData("11112222333x")]
    public void What_is_no_account_is_refused_by_name(string account) =>
        Assert.Equal($"'{account}' is no AWS account id: twelve digits are needed.", Assert.Throws<SynthesisException>(() => AccountIds.Choose(account)).Message);
}

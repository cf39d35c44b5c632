using Acinaces.Handlers.Runtime;

namespace Acinaces.Handlers.Tests.Runtime;

public sealed class FunctionNameTests
{
    [Theory]
    [InlineData("kill-switch", "bootstrap", "kill-switch")]
    [InlineData(null, "kill-switch", "kill-switch")]
    [InlineData("", "Assembly::kill-switch", "kill-switch")]
    public void A_process_is_the_function_its_own_variable_names_else_the_one_of_the_handler(string? own, string handler, string expected) =>
        Assert.Equal(expected, FunctionName.Of(name => name switch { "ACINACES_FUNCTION" => own, "_HANDLER" => handler, _ => null }));

    [Fact]
    public void A_process_that_nobody_named_does_not_start() => Assert.Throws<InvalidOperationException>(() => FunctionName.Of(_ => null));
}

namespace ConferenceBoard.Web.Accounts;

/// <summary>Which of a page's forms was sent.</summary>
internal static class SentForms
{
    /// <summary>The form's name; empty where none was sent.</summary>
    public static string SentForm(this HttpContext http) => http.Request.HasFormContentType ? http.Request.Form["_handler"].ToString() : "";
}

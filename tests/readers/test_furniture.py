"""Lines that belong to the page around an article, and lines of articles that look like them."""

import pytest

from lint.readers.furniture import is_furniture, opens_teasers

FURNITURE = """
Listen to this article
Listen to this article (6 minutes)
Text size: A A A
Increase text size
A- A+
Font size
Advertisement
Advertising
Skip to navigation
Skip to main
Subscribe
Follow us on Instagram
Follow us
Copyright 2024 Larch Health Ltd
© 2025 Larch Health. All rights reserved.
Back to top ↑
Top of page
Load more comments
Click here to read more
Sponsored by Larch
Sponsored content
Filed under: Skin, Children
Tags: warts, feet
Leave a comment
Leave a reply
Post a comment
3 comments
Previous post
Next post: Bunions
« Previous
Older posts
Accept all cookies
Reject all
Manage preferences
Cookie settings
This site uses cookies to make your visit better.
Download our app
Get our app
Enter your email address
Enter your email address to subscribe
Rate this article
Rate this page: ★★★★★
Did this help?
Did you find this helpful?
Was this article helpful?
Was this information useful? Yes / No
Trending now
Popular posts
Most read
Watch: How to bandage a toe
Video: How to bandage a toe
Report a problem with this page
Give feedback
Give us your feedback
Send feedback about this page
Help us improve this page
Save for later
Save this article
Add to favourites
Translate this page
Select language
Choose your language
English | Español | Français
Search
Search the site
Sign in
Sign in / Register
Log in or register
My account
Basket (0)
Cart (2)
Your cart is empty
Opens in a new window
Email this page to a friend
Email to a friend
Send to a friend
Home » Conditions » Warts
Home / Health / Feet
You are here: Home > Feet > Corns
Read next: Five ways to stop blisters
Related: Five ways to stop blisters
Related posts
More like this
More from Feet
You may also be interested in
You might be interested in: Blisters
People also read
Recommended for you
Latest news
Editor's picks
Sign up for our free weekly newsletter
Get the newsletter
Join our mailing list
Join 20,000 readers and get tips every week
Never miss an update: subscribe today
Don't miss out – join our community
Print
Print page
Print this article
Share
Share this
Share this page via email
Share on Facebook
Share on WhatsApp
Tweet this
Pin it
Copy link
Link copied
Facebook Twitter Email
Facebook | X | Pinterest
Like us on Facebook
View all
View all articles
See all topics
Show more
Show less
Read more
Read more...
Continue reading
Learn more
Buy now
Shop now
Add to basket
Add to cart
Book an appointment
Contact us
About us
Terms and conditions
Privacy policy
Privacy | Terms | Contact
Terms of use | Privacy policy | Accessibility
Close
Close menu
Open menu
Toggle navigation
Main menu
5 min read
Reading time: 5 minutes
5-minute read
Estimated reading time 5 minutes
Posted in Skin
Category: Feet
Categories
Photo: Larch Studio
Image credit: Larch Studio
Getty Images
Loading...
Loading…
Please enable JavaScript to view this page.
Ad
Scroll to continue
Swipe for more
Next article
Next: Corns and calluses
Up next: Corns and calluses
Up next
Comments are closed.
Comments (12)
Be the first to comment
Write a review
Customer reviews
Follow this topic
Notify me of new posts by email
Your email address will not be published. Required fields are marked *
Name * Email * Website
Submit
Subscribe to our newsletter
Sign me up
No thanks
Turn on notifications
Allow notifications
You have reached your limit of free articles
Log in to read the full article
Already a member? Log in
Start your free trial
Want more tips like these? Sign up for our newsletter
Stay up to date with our newsletter
Like this article? Share it with your friends!
If you enjoyed this article, share it
Jump to section
Jump to: Symptoms
On this page
Skip this ad
Article continues below
Story continues below advertisement
Powered by WordPress
Page last printed
A–Z index
Health A–Z
A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
Site map
Tap to enlarge
View larger image
Click to enlarge
Hide
Undo
Follow
Following
Show transcript
Play video
0:00 / 3:15
Audio player
Back to topShare this page
"""

PROSE = """
Share your shoes with nobody.
Read the label before you take it.
Search for ticks after every walk.
Print the plan and put it on the fridge.
Follow the instructions in the leaflet.
Subscribe to no diet that leaves out whole groups of food.
Top tips
Home treatment
Home remedies
What to read on the label
Next steps
Contact dermatitis
Contact your doctor
Save the tick in a jar
Video calls are no help here
Watch for fever
Watch: the wound must not get wet
Listen to your body
Report side effects
Book a smear test
Find a midwife
Close contact
Related conditions
Related symptoms
Rate of healing
Popular myths
Comments from readers
Loading dose
Top up your vitamin D
Follow-up
Allow the wound to dry
Email your midwife if you are unsure
More about warts
Copyright law does not cover recipes.
Log your symptoms
Register with a doctor
Register with a dentist near you
Join a support group
Name and form
Hide the scar with clothing
Feedback from the nerves
Skin
Undoing the bandage
Next, wash the wound
Previous injuries
Help
Tags on skin
Getting help
Get help now
Read more about it in the leaflet
See your doctor
Play safe
Show the rash to a pharmacist
Learn to relax
Continue the tablets
Reading time with children
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


@pytest.mark.parametrize("line", lines(FURNITURE))
def test_is_of_the_page(line: str) -> None:
    assert is_furniture(line) or opens_teasers(line)


@pytest.mark.parametrize("line", lines(PROSE))
def test_is_of_the_article(line: str) -> None:
    assert not is_furniture(line)
    assert not opens_teasers(line)
